package social.kith.socialgraph.pair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;
import social.kith.socialgraph.relationship.Encounter;

/** A table of pairs of users: one has set something about the other. The key of a row is made when that was. */
public final class Pairs {
    private final Reads reads;
    private final Writes writes;
    private final String add;
    private final String remove;
    private final String some;
    private final String list;
    private final String setBy;

    /**
     * @param from the column of who has set it
     * @param to the column of whom it is about
     */
    public Pairs(Reads reads, Writes writes, String table, String from, String to) {
        this.reads = reads;
        this.writes = writes;
        add = "insert into %1$s (id, %2$s, %3$s) values (:id, :by, :about)".formatted(table, from, to);
        remove = "delete from %1$s where %2$s = :by and %3$s = :about".formatted(table, from, to);
        some = "select id, %2$s, %3$s from %1$s where %2$s = :user or %3$s = :user limit :most"
                .formatted(table, from, to);
        list = """
                select p.%3$s, p.id from %1$s p where p.%2$s = :owner and p.id < :before and %4$s
                order by p.id desc limit :fetch""".formatted(table, from, to, Encounter.there("p." + to));
        setBy = "select id, %2$s, %3$s from %1$s where %2$s = :user and id > :after order by id limit :most"
                .formatted(table, from, to);
    }

    public void add(Id by, Id about) {
        writes.change(add, Map.of("id", Id.next(), "by", by, "about", about));
    }

    /** @return whether it was there */
    public boolean remove(Id by, Id about) {
        return writes.change(remove, Map.of("by", by, "about", about)) > 0;
    }

    /**
     * Ends some of those that a user is in, on whichever side.
     *
     * @param end ends one
     * @return how many
     */
    public int endSome(Id user, int most, BiConsumer<Id, Id> end) {
        List<Pair> pairs = reads.list(some, Map.of("user", user, "most", most), Pairs::pair);
        pairs.forEach(pair -> end.accept(pair.from(), pair.to()));
        return pairs.size();
    }

    /** The query of a user's own list, for {@code PeopleList}: newest first, who is there for them. */
    public String list() {
        return list;
    }

    /** What a user has set, oldest first, for their archive. */
    public PersonalData.Part part(String name) {
        return new PersonalData.Part(
                name,
                (user, after, most) ->
                        reads.list(setBy, Map.of("user", user, "after", after, "most", most), Pairs::pair).stream()
                                .map(pair -> new About(
                                        pair.id(), pair.to(), pair.id().time()))
                                .toList());
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(new Id(row.getLong(1)), new Id(row.getLong(2)), new Id(row.getLong(3)));
    }

    /** A row of the table. */
    private record Pair(Id id, Id from, Id to) {}

    /** A row as it is given to who has set it. */
    private record About(Id id, Id userId, Instant createdAt) implements PersonalData.Item {
        @Override
        public long key() {
            return id.value();
        }
    }
}
