package social.kith.identity.replica;

import java.util.Optional;

/** Where somebody's id stands in the replicas: the table, their column in it, and that of the other one. */
enum Side {
    FOLLOWER("follow_replicas", "follower", "followee"),
    FOLLOWEE("follow_replicas", "followee", "follower"),
    REQUESTER("follow_request_replicas", "follower", "followee"),
    REQUESTED("follow_request_replicas", "followee", "follower"),
    BLOCKER("block_replicas", "blocker", "blocked"),
    BLOCKED("block_replicas", "blocked", "blocker"),
    MUTER("mute_replicas", "muter", "muted"),
    MUTED("mute_replicas", "muted", "muter");

    private final String table;
    private final String own;
    private final String other;

    Side(String table, String own, String other) {
        this.table = table;
        this.own = own;
        this.other = other;
    }

    /** The one to go on with. Who is only away, or back, has no rows to change but those that count for others. */
    Optional<Side> next(boolean erased) {
        return this == MUTED || this == FOLLOWEE && !erased ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** How many rows the next slice has, and the other one's id in its last. */
    String slice() {
        return "select count(*), max(other) from (select " + other + "_id as other from " + table + rows()
                + " order by " + other + "_id limit :most) tmp_slice";
    }

    /** Of one that counts: they count, or no longer do. */
    String mark() {
        return "update " + table + " set " + own + "_there = :there" + rows() + upTo() + " and " + own
                + "_there <> :there";
    }

    String remove() {
        return "delete from " + table + rows() + upTo();
    }

    private String rows() {
        return " where " + own + "_id = :user and " + other + "_id > :reached";
    }

    private String upTo() {
        return " and " + other + "_id <= :last";
    }
}
