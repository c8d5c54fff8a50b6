package social.kith.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which process listens on a port, where the system lets one see it: /proc on Linux, else lsof. */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    static Optional<ProcessHandle> of(int port) {
        try {
            Optional<ProcessHandle> fromProc = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                    .flatMap(table -> sockets(Path.of(table), port))
                    .flatMap(PortOwner::holders)
                    .findFirst();
            return fromProc.isPresent() ? fromProc : askLsof(port);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    // Columns of /proc/net/tcp, see proc_net_tcp(5): 1 local address and port in hex, 3 state, 9 inode.
    private static Stream<String> sockets(Path table, int port) {
        String suffix = ":%04X".formatted(port);
        return lines(table).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                .map(columns -> "socket:[" + columns[9] + "]");
    }

    private static Stream<ProcessHandle> holders(String socket) {
        return ProcessHandle.allProcesses().filter(process -> holds(process, socket));
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return files.anyMatch(file -> target(file).equals(socket));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException noSuchTable) {
            return List.of();
        }
    }

    private static Optional<ProcessHandle> askLsof(int port) throws IOException {
        Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-sTCP:LISTEN", "-iTCP:" + port)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var answer = lsof.inputReader()) {
            return Optional.ofNullable(answer.readLine()).map(Long::valueOf).flatMap(ProcessHandle::of);
        }
    }
}
