package social.kith.people.block;

/** That neither of two users has blocked the other, as a condition in queries. */
public final class Unblocked {
    private Unblocked() {}

    /** @param one an expression for a user's id, as {@code other} is */
    public static String inSql(String one, String other) {
        return condition("block_replicas", "blocker_id", "blocked_id", one, other);
    }

    /** @param one an expression for a user's id, as {@code other} is */
    public static String inHql(String one, String other) {
        return condition("BlockReplica", "pair.blockerId", "pair.blockedId", one, other);
    }

    /** Two look-ups by key, not one with an {@code or}. */
    private static String condition(String table, String blocker, String blocked, String one, String other) {
        String has = "not exists (select 1 from " + table + " block where block." + blocker + " = %s and block."
                + blocked + " = %s)";
        return "(" + has.formatted(one, other) + " and " + has.formatted(other, one) + ")";
    }
}
