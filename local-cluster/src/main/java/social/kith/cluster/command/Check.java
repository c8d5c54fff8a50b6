package social.kith.cluster.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import social.kith.cluster.replica.ReplicaCheck;

/** Compares what services have copied with what others own, and prints every difference. */
@Command(
        name = "check",
        description = "Compares each replica with its source; exit code 1 where any differs.",
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "<folder>", description = DataFolder.DESCRIPTION)
    private Path data = DataFolder.byDefault();

    private final Console console = new Console();

    @Override
    public Integer call() {
        long differences = new ReplicaCheck(data, console).run();
        console.line(
                differences == 0
                        ? "Every replica is as its source."
                        : differences + " differences. ./kith rebuild <service> fills a service's replicas again.");
        return differences == 0 ? 0 : 1;
    }
}
