package social.kith.seeded.egg;

import org.jspecify.annotations.Nullable;
import social.kith.seeded.hen.Hen;

/** See there. */
public final class Egg {
    @Nullable
    Hen hatched;
}
