package social.kith.cluster.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import social.kith.cluster.RunFile;

/** Stops the Kith that runs on a data folder, and what a killed one may have left. */
@Command(name = "down", description = "Stops Kith and returns when it is stopped.", mixinStandardHelpOptions = true)
final class Down implements Callable<Integer> {

    private static final int LAUNCHER_SECONDS = 40;
    private static final int CHILD_SECONDS = 10;

    @Option(names = "--data", paramLabel = "<folder>", description = DataFolder.DESCRIPTION)
    private Path data = DataFolder.byDefault();

    private final Console console = new Console();

    @Override
    public Integer call() throws InterruptedException {
        RunFile run = RunFile.read(data);
        Optional<ProcessHandle> launcher = run.living(RunFile.LAUNCHER);
        if (launcher.isPresent()) {
            console.line("Stopping the Kith that runs on " + data + ".");
            end(launcher.get(), LAUNCHER_SECONDS);
        }
        List<ProcessHandle> leftovers = run.livingChildren();
        leftovers.forEach(ProcessHandle::destroy);
        for (ProcessHandle leftover : leftovers) {
            end(leftover, CHILD_SECONDS);
        }
        run.delete();
        console.line(launcher.isPresent() || !leftovers.isEmpty() ? "Stopped." : "No Kith runs on " + data + ".");
        return 0;
    }

    /** SIGTERM; SIGKILL where that was not enough. */
    private static void end(ProcessHandle process, int seconds) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
