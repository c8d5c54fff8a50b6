package social.kith.cluster;

import java.util.List;
import java.util.Map;

/** Looks whether all ports are free before anything starts, and says of the taken ones who has them. */
final class PortCheck {

    private static final int MOST_OF_A_COMMAND = 140;

    private PortCheck() {}

    /** Throws where one is taken. */
    static void require(Map<Integer, String> ports) {
        List<String> taken = ports.entrySet().stream()
                .filter(port -> !Ports.isFree(port.getKey()))
                .map(port -> describe(port.getKey(), port.getValue()))
                .toList();
        if (!taken.isEmpty()) {
            throw new ClusterException(
                    String.join("\n", taken)
                            + "\nStop what has them, or take other ports: --port for the gateway's, --internal-ports for the rest.");
        }
    }

    private static String describe(int port, String purpose) {
        return "Port %d, for %s, is taken%s."
                .formatted(port, purpose, PortOwner.of(port).map(PortCheck::by).orElse(""));
    }

    private static String by(ProcessHandle owner) {
        return " by process " + owner.pid()
                + owner.info().commandLine().map(PortCheck::shortened).orElse("");
    }

    private static String shortened(String commandLine) {
        return ": "
                + (commandLine.length() > MOST_OF_A_COMMAND
                        ? commandLine.substring(0, MOST_OF_A_COMMAND) + "…"
                        : commandLine);
    }
}
