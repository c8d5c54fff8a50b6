package social.kith.identity.replica;

import org.hibernate.Session;
import social.kith.platform.id.Id;

/** A table of pairs of users. What is in it already, or not any longer, may be heard of again. */
record PairTable(Session database, String table, String one, String other) {
    void add(Id first, Id second) {
        change("insert into %s (%s, %s) values (:one, :other) on conflict do nothing", first, second);
    }

    void remove(Id first, Id second) {
        change("delete from %s where %s = :one and %s = :other", first, second);
    }

    private void change(String statement, Id first, Id second) {
        database.createNativeMutationQuery(statement.formatted(table, one, other))
                .setParameter("one", first.value())
                .setParameter("other", second.value())
                .executeUpdate();
    }
}
