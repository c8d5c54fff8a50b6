package social.kith.cluster;

import java.nio.file.Path;

/** A launcher in a JVM of its own, to be killed. */
final class LauncherProgram {

    private LauncherProgram() {}

    public static void main(String[] args) throws Exception {
        Cluster.builder(Path.of(args[0]), Path.of(args[1])).freePorts().start();
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }
}
