package social.kith.cluster.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import social.kith.cluster.ClusterException;
import social.kith.cluster.RunningKith;
import social.kith.cluster.Service;

/**
 * Has a service empty its replicas and fill them again: leaves the order in its data folder and starts it again. Where
 * it is not ready now it is not started again: it finds the order when it starts the next time, and the exit code is 1,
 * since nothing is rebuilt yet.
 */
@Command(
        name = "rebuild",
        description = "Empties a service's replicas and fills them again from the topics; exit code 1 where that waits"
                + " for the service's next start.",
        mixinStandardHelpOptions = true)
final class Rebuild implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Parameters(paramLabel = "<service>", converter = ServiceName.class, description = "Whose replicas.")
    private @Nullable Service service;

    @Option(names = "--data", paramLabel = "<folder>", description = DataFolder.DESCRIPTION)
    private Path data = DataFolder.byDefault();

    private final Console console = new Console();

    @Override
    public Integer call() throws InterruptedException {
        Service asked = Objects.requireNonNull(service);
        leaveOrder(data.resolve(asked.module()));
        RunningKith kith = new RunningKith(data);
        if (!kith.isThere()) {
            return later("No Kith runs on " + data + ".", asked);
        }
        if (!kith.isReady(asked)) {
            // Whoever ends a service while all are started ends them all.
            return later(asked.module() + " is not ready.", asked);
        }
        restart(kith, asked);
        return 0;
    }

    private int later(String why, Service asked) {
        console.line(why + " Nothing is rebuilt yet: " + asked.module() + " does that when it starts the next time.");
        return 1;
    }

    private static void leaveOrder(Path folder) {
        try {
            Files.createFile(folder.resolve("rebuild"));
        } catch (FileAlreadyExistsException askedBefore) {
            // once is enough
        } catch (IOException e) {
            throw new ClusterException("Cannot write into " + folder + ": " + e, e);
        }
    }

    private void restart(RunningKith kith, Service asked) throws InterruptedException {
        long began = System.nanoTime();
        console.line(asked.module() + " starts again and fills its replicas; until they are full it answers nothing.");
        kith.restart(asked, PATIENCE);
        console.line("%s is ready, its replicas are rebuilt, after %.1f s"
                .formatted(asked.module(), (System.nanoTime() - began) / 1e9));
    }
}
