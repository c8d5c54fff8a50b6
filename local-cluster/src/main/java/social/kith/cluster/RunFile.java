package social.kith.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which processes run on a data folder, and on which ports, written there so that other commands find them alone. */
public final class RunFile {

    /** The name of the process that runs the cluster. */
    public static final String LAUNCHER = "launcher";

    private static final int NO_PORT = 0;

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(long pid, Instant startedAt, int port) {}

    private RunFile(Path file) {
        this.file = file;
    }

    static RunFile write(Path data) {
        RunFile run = new RunFile(file(data));
        run.put(LAUNCHER, ProcessHandle.current(), NO_PORT);
        return run;
    }

    /** What a launcher last wrote into the data folder; empty where none did, or it ended properly. */
    public static RunFile read(Path data) {
        RunFile run = new RunFile(file(data));
        for (String line : lines(run.file)) {
            String[] words = line.split(" ", -1);
            run.entries.put(
                    words[0],
                    new Entry(
                            Long.parseLong(words[1]),
                            Instant.ofEpochMilli(Long.parseLong(words[2])),
                            // An earlier version wrote none, and may have been killed.
                            words.length > 3 ? Integer.parseInt(words[3]) : NO_PORT));
        }
        return run;
    }

    /** The living process of that name; another process that has its number by now does not count. */
    public Optional<ProcessHandle> living(String name) {
        return Optional.ofNullable(entries.get(name)).flatMap(RunFile::living);
    }

    /** Every living process but the launcher. */
    public List<ProcessHandle> livingChildren() {
        return entries.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(LAUNCHER))
                .flatMap(entry -> living(entry.getValue()).stream())
                .toList();
    }

    /** What the processes of a service are called. */
    List<String> names(Service service) {
        Pattern name = Pattern.compile(Pattern.quote(service.module()) + "(-\\d+)?");
        return entries.keySet().stream()
                .filter(started -> name.matcher(started).matches())
                .toList();
    }

    /** Where the living process of that name listens. */
    Optional<URI> uri(String name) {
        return living(name)
                .map(process -> URI.create("http://127.0.0.1:"
                        + Objects.requireNonNull(entries.get(name)).port()));
    }

    synchronized void put(String name, ProcessHandle process, int port) {
        entries.put(name, new Entry(process.pid(), startOf(process), port));
        StringBuilder text = new StringBuilder();
        entries.forEach((who, entry) -> text.append(
                "%s %d %d %d%n".formatted(who, entry.pid(), entry.startedAt().toEpochMilli(), entry.port())));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ClusterException("Cannot write " + file + ": " + e, e);
        }
    }

    /** Says that nothing runs any more. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ClusterException("Cannot delete " + file + ": " + e, e);
        }
    }

    private static Optional<ProcessHandle> living(Entry entry) {
        // The system's clock may have been corrected a little since; a process number is not used again so soon.
        return ProcessHandle.of(entry.pid())
                .filter(ProcessHandle::isAlive)
                .filter(process -> Duration.between(entry.startedAt(), startOf(process))
                                .abs()
                                .toSeconds()
                        < 3);
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException nothingRuns) {
            return List.of();
        } catch (IOException e) {
            throw new ClusterException("Cannot read " + file + ": " + e, e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("kith.run");
    }
}
