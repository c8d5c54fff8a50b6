package social.kith.seeded.hen;

import org.jspecify.annotations.Nullable;
import social.kith.seeded.egg.Egg;

/** A package that needs the other that needs it. */
public final class Hen {
    @Nullable
    Egg lays;
}
