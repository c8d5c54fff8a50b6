package social.kith.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A folder in use by one process at a time; the operating system ends the lock with the process, even a killed one. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or throws with the given message where somebody has it. */
    @SuppressWarnings("resource") // the channel is the lock: it is closed with it
    static FolderLock take(Path file, String messageIfTaken) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new ClusterException(messageIfTaken);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new ClusterException("Cannot use the folder " + file.getParent() + ": " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenInThisJvm) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ClusterException("Cannot give the lock back: " + e, e);
        }
    }
}
