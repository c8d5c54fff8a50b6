package social.kith.cluster;

import java.nio.file.Path;

/** A data folder that this Kith has for itself, and the word in it of which processes run on it. */
record Occupation(FolderLock lock, RunFile runFile) implements AutoCloseable {

    /** Throws, and says who has it and how to stop that, where it is in use. */
    static Occupation of(Path data) {
        FolderLock lock = FolderLock.take(
                data.resolve(".kith-lock"),
                "The data folder %s is in use by a running Kith%s. Stop that one with: ./kith down --data %s"
                        .formatted(
                                data,
                                RunFile.read(data)
                                        .living(RunFile.LAUNCHER)
                                        .map(launcher -> " (process " + launcher.pid() + ")")
                                        .orElse(""),
                                data));
        return new Occupation(lock, RunFile.write(data));
    }

    @Override
    public void close() {
        runFile.delete();
        lock.close();
    }
}
