package social.kith.cluster.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import social.kith.cluster.Processes;
import social.kith.cluster.RunFile;

/** Stops the Kith that runs on a data folder, and what a killed one may have left. */
@Command(name = "down", description = "Stops Kith and returns when it is stopped.", mixinStandardHelpOptions = true)
final class Down implements Callable<Integer> {

    private static final Duration LAUNCHER = Duration.ofSeconds(40);
    private static final Duration CHILD = Duration.ofSeconds(10);

    @Option(names = "--data", paramLabel = "<folder>", description = DataFolder.DESCRIPTION)
    private Path data = DataFolder.byDefault();

    private final Console console = new Console();

    @Override
    public Integer call() throws InterruptedException {
        RunFile run = RunFile.read(data);
        Optional<ProcessHandle> launcher = run.living(RunFile.LAUNCHER);
        if (launcher.isPresent()) {
            console.line("Stopping the Kith that runs on " + data + ".");
            Processes.end(launcher.get(), LAUNCHER);
        }
        List<ProcessHandle> leftovers = run.livingChildren();
        leftovers.forEach(ProcessHandle::destroy);
        for (ProcessHandle leftover : leftovers) {
            Processes.end(leftover, CHILD);
        }
        run.delete();
        console.line(launcher.isPresent() || !leftovers.isEmpty() ? "Stopped." : "No Kith runs on " + data + ".");
        return 0;
    }
}
