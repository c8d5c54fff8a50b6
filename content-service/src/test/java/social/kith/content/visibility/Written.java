package social.kith.content.visibility;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.kith.content.post.Privacy;

/** A post, as its author wants it. */
final class Written {
    final String id;
    final Person author;
    final @Nullable Club club;
    final Map<Person, String> reactions = new EnumMap<>(Person.class);
    final Set<Person> everTold = EnumSet.noneOf(Person.class);

    /** Those of them who were not told since that it is over. */
    final Set<Person> told = EnumSet.noneOf(Person.class);

    private final int number;
    Text text;

    @Nullable
    Person mentioned;

    @Nullable
    String picture;

    @Nullable
    Privacy privacy;

    Set<Person> chosen = EnumSet.noneOf(Person.class);
    boolean deleted;

    Written(int number, String id, Person author, @Nullable Club club, Text text) {
        this.number = number;
        this.id = id;
        this.author = author;
        this.club = club;
        this.text = text;
    }

    @Override
    public String toString() {
        return "post " + number;
    }
}
