package social.kith.platform.instance;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one thread of one instance may do at a time, of all instances on one database. It is a lock of the operating
 * system on a file, which gives it back when its holder is gone, however it went: nothing has to be renewed, nothing runs
 * out, and nobody finds out later that it was not theirs any more.
 *
 * <p>Such locks belong to processes: where a thread of one waits for what another process has, and a thread of that one
 * for what the first has, the system takes it for a deadlock and refuses, though no thread is in one. So all but one turn
 * look again and again, and only one is waited for in the system.
 */
public final class Turn implements AutoCloseable {
    /** Within this process, where locks of the system do not tell threads apart. */
    private final ReentrantLock threads = new ReentrantLock(true);

    private static final long FIRST_PAUSE_MS = 1;
    private static final long LONGEST_PAUSE_MS = 16;

    private final Path file;
    private final boolean inTheSystem;
    private @Nullable FileChannel channel;

    Turn(Path file, boolean inTheSystem) {
        this.file = file;
        this.inTheSystem = inTheSystem;
    }

    /** A turn that has come; it ends where this is closed. */
    public interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for it.
     *
     * @throws IOException if the file cannot be locked at all
     */
    public Taken take() throws IOException, InterruptedException {
        threads.lockInterruptibly();
        try {
            FileLock lock = inTheSystem ? open().lock() : look();
            return () -> end(lock);
        } catch (InterruptedException stopped) {
            threads.unlock();
            throw stopped;
        } catch (FileLockInterruptionException | ClosedByInterruptException stopped) {
            threads.unlock();
            boolean told = Thread.interrupted(); // by the exception, from here on
            throw new InterruptedException("Not waited for any more");
        } catch (IOException | RuntimeException failed) {
            threads.unlock();
            throw failed;
        }
    }

    private FileLock look() throws IOException, InterruptedException {
        for (long pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
            FileLock lock = open().tryLock();
            if (lock != null) return lock;
            Thread.sleep(pause);
        }
    }

    private FileChannel open() throws IOException {
        FileChannel current = channel;
        // Whoever is interrupted while they wait closes it.
        if (current == null || !current.isOpen()) {
            current = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = current;
        }
        return current;
    }

    private void end(FileLock lock) {
        try {
            if (lock.isValid()) lock.release();
        } catch (IOException failed) {
            // Closed, it is given back in any case.
            close();
        } finally {
            threads.unlock();
        }
    }

    @Override
    public void close() {
        FileChannel current = channel;
        if (current == null) return;
        try {
            current.close();
        } catch (IOException gone) {
            // it was not there to be kept
        }
    }
}
