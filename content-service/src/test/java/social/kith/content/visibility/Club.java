package social.kith.content.visibility;

import java.util.Locale;

/** The groups of a world, and who made each of them. */
enum Club {
    HIKERS(Person.ANA),
    BAKERS(Person.BO);

    final Person creator;

    Club(Person creator) {
        this.creator = creator;
    }

    @Override
    public String toString() {
        return "the " + name().toLowerCase(Locale.ROOT);
    }
}
