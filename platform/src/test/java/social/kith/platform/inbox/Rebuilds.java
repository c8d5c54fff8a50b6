package social.kith.platform.inbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rebuilds for tests that run without an application. */
final class Rebuilds {
    private Rebuilds() {}

    /** One that is over. */
    static Rebuild none() {
        return of(Map.of());
    }

    /** One that those goals are left of. */
    static Rebuild of(Map<String, Long> goals) {
        var rebuild = new Rebuild(new FixedGoals(goals), List.of("kith.elsewhere", "kith.beyond"), Path.of("nowhere"));
        rebuild.begin();
        return rebuild;
    }

    private static final class FixedGoals extends Replicas {
        private final Map<String, Long> goals;

        @SuppressWarnings("NullAway") // no database
        FixedGoals(Map<String, Long> goals) {
            super(null);
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
