package social.kith.cluster.command;

import java.util.List;
import social.kith.cluster.Cluster;
import social.kith.cluster.Progress;
import social.kith.cluster.demo.DemoNetwork;

/** What the person at the keyboard reads. */
final class Console implements Progress {

    @Override
    public synchronized void line(String line) {
        System.out.println(line);
    }

    synchronized void summary(Cluster cluster, boolean demo) {
        System.out.printf(
                """

                Kith is ready:  http://localhost:%d

                  data  %s
                  logs  %s
                  stop  Ctrl-C here, or ./kith down%s
                """,
                cluster.gateway().getPort(),
                cluster.data(),
                cluster.logs(),
                DataFolder.byDefault().equals(cluster.data()) ? "" : " --data " + cluster.data());
        if (demo) {
            System.out.println("  demo  sign in as any of these, password \"" + DemoNetwork.PASSWORD + "\"");
            List<String> emails = DemoNetwork.emails();
            emails.forEach(email -> System.out.println("        " + email));
        }
        System.out.println();
    }
}
