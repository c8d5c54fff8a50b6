package social.kith.cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, for a message about what wrote it. */
final class LogTail {

    private static final int LINES = 20;
    private static final long MOST_BYTES = 32_768;

    private LogTail() {}

    /** What was written after the given length, the end of it. */
    static String of(Path log, long after) {
        List<String> lines = read(log, after).lines().toList();
        if (lines.isEmpty()) {
            return "It wrote nothing to its log " + log;
        }
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        return "The end of its log " + log + ":\n  " + String.join("\n  ", last);
    }

    private static String read(Path log, long after) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(after, file.length() - MOST_BYTES);
            byte[] bytes = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
