package social.kith.content.visibility;

import java.util.Locale;

/** The people of a world; Dev's profile is private from the beginning. */
enum Person {
    ANA,
    BO,
    CLEO,
    DEV;

    @Override
    public String toString() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
