package social.kith.cluster.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import social.kith.cluster.ClusterException;

/** The command behind the {@code kith} script. */
@Command(
        name = "./kith",
        description = "Runs Kith on this machine.",
        subcommands = {Up.class, Down.class, Rebuild.class, Check.class})
public final class Kith implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: up, down, rebuild or check");
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Kith())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e))
                .execute(arguments));
    }

    private static int explain(Exception e) throws Exception {
        if (!(e instanceof ClusterException)) {
            throw e;
        }
        System.err.println(e.getMessage());
        return 1;
    }
}
