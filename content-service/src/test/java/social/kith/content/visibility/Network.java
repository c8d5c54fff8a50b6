package social.kith.content.visibility;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import social.kith.platform.id.Id;

/** How people stand to each other, and who is there. */
final class Network {
    /** With the follows' ids. */
    final Map<Pair, Id> follows = new HashMap<>();

    final Set<Pair> blocks = new HashSet<>();
    final Set<Pair> mutes = new HashSet<>();
    final Set<Membership> members = new HashSet<>();
    final Set<Person> gone = EnumSet.noneOf(Person.class);
    final Set<Person> reserved = EnumSet.of(Person.DEV);

    /** Somebody in a group. */
    record Membership(Person person, Club club) {}

    boolean follows(Person follower, Person followee) {
        return follows.containsKey(new Pair(follower, followee));
    }

    boolean mutes(Person muter, Person muted) {
        return mutes.contains(new Pair(muter, muted));
    }

    boolean isMember(Person person, Club club) {
        return members.contains(new Membership(person, club));
    }

    /** Who could be signed in. */
    boolean isThere(Person person) {
        return !gone.contains(person);
    }

    /** Whoever of the two did it. */
    boolean areBlocked(Pair pair) {
        return blocks.contains(pair) || blocks.contains(pair.turned());
    }

    /** Whether the first could do something to the other, as far as that is not for this service to decide. */
    boolean reaches(Pair pair) {
        return isThere(pair.one()) && isThere(pair.other()) && !areBlocked(pair);
    }
}
