package social.kith.socialgraph.pair;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;
import social.kith.socialgraph.relationship.Encounter;

/** A table of pairs of users: one has set something about the other. The key of a row is made when that was. */
public final class Pairs {
    private final Session database;
    private final String table;
    private final String from;
    private final String to;

    /**
     * @param from the column of who has set it
     * @param to the column of whom it is about
     */
    public Pairs(Session database, String table, String from, String to) {
        this.database = database;
        this.table = table;
        this.from = from;
        this.to = to;
    }

    public void add(Id by, Id about) {
        change("insert into %1$s (id, %2$s, %3$s) values (:id, :by, :about)")
                .setParameter("id", Id.next().value())
                .setParameter("by", by.value())
                .setParameter("about", about.value())
                .executeUpdate();
    }

    /** @return whether it was there */
    public boolean remove(Id by, Id about) {
        return change("delete from %1$s where %2$s = :by and %3$s = :about")
                        .setParameter("by", by.value())
                        .setParameter("about", about.value())
                        .executeUpdate()
                > 0;
    }

    private MutationQuery change(String sql) {
        return database.createNativeMutationQuery(sql.formatted(table, from, to));
    }

    /**
     * Ends some of those that a user is in, on whichever side.
     *
     * @param end ends one
     * @return how many
     */
    public int endSome(Id user, int most, BiConsumer<Id, Id> end) {
        List<Pair> some = database
                .createNativeQuery(
                        "select id, %2$s, %3$s from %1$s where %2$s = :user or %3$s = :user limit :most"
                                .formatted(table, from, to),
                        Object[].class)
                .setParameter("user", user.value())
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(Pairs::pair)
                .toList();
        some.forEach(pair -> end.accept(pair.from(), pair.to()));
        return some.size();
    }

    /** The query of a user's own list, for {@code PeopleList}: newest first, who is there for them. */
    public String list() {
        return """
                select p.%3$s, p.id from %1$s p where p.%2$s = :owner and p.id < :before and %4$s
                order by p.id desc limit :fetch""".formatted(table, from, to, Encounter.there("p." + to));
    }

    /** What a user has set, oldest first, for their archive. */
    public PersonalData.Part part(String name) {
        String sql = "select id, %2$s, %3$s from %1$s where %2$s = :user and id > :after order by id limit :most";
        return new PersonalData.Part(
                name,
                (user, after, most) -> database
                        .createNativeQuery(sql.formatted(table, from, to), Object[].class)
                        .setParameter("user", user.value())
                        .setParameter("after", after)
                        .setParameter("most", most)
                        .getResultList()
                        .stream()
                        .map(Pairs::pair)
                        .map(pair -> new About(pair.id(), pair.to(), pair.id().time()))
                        .toList());
    }

    private static Pair pair(Object[] row) {
        return new Pair(id(row[0]), id(row[1]), id(row[2]));
    }

    private static Id id(Object column) {
        return new Id(((Number) column).longValue());
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
