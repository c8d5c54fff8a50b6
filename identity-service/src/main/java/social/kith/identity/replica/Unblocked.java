package social.kith.identity.replica;

/** That neither of two users has blocked the other, as a condition in queries. */
public final class Unblocked {
    private Unblocked() {}

    /**
     * Two look-ups by key, not one with an {@code or}.
     *
     * @param one an expression for a user's id, as {@code other} is
     */
    public static String inSql(String one, String other) {
        String has = "not exists (select 1 from block_replicas where blocker_id = %s and blocked_id = %s)";
        return "(" + has.formatted(one, other) + " and " + has.formatted(other, one) + ")";
    }
}
