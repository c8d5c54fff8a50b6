package social.kith.platform.inbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import social.kith.platform.instance.Alone;

/** Rebuilds for tests that run without an application. */
final class Rebuilds {
    private Rebuilds() {}

    /** One that is over. */
    static Rebuild none() {
        return of(Map.of());
    }

    /** One that those goals are left of. */
    static Rebuild of(Map<String, Long> goals) {
        var rebuild = in(Alone.folder(), goals);
        try {
            rebuild.begin();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return rebuild;
    }

    /** One that has not begun. */
    static Rebuild in(Path folder, Map<String, Long> goals) {
        return new Rebuild(
                new FixedGoals(goals),
                List.of("kith.elsewhere", "kith.beyond"),
                folder,
                Alone.turns(folder),
                Alone.instances(folder));
    }

    private static final class FixedGoals extends Replicas {
        private final Map<String, Long> goals;

        @SuppressWarnings("NullAway") // no database
        FixedGoals(Map<String, Long> goals) {
            super(null, null);
            this.goals = goals;
        }

        @Override
        Map<String, Long> goals() {
            return goals;
        }

        @Override
        void filled() {}
    }
}
