package social.kith.notification.replica;

/** That what somebody did at some time was done in no silence, as a condition in queries. */
public final class Unsilenced {
    private Unsilenced() {}

    /**
     * @param user an expression for the id of who would be told of it
     * @param actor an expression for the id of who did it
     * @param at an expression for when
     */
    public static String inSql(String user, String actor, String at) {
        return condition("silence_replicas", "user_id", "other_id", duringInSql(at), user, actor);
    }

    /** As {@link #inSql}, in Hibernate's language. */
    public static String inHql(String user, String actor, String at) {
        return condition("SilenceReplica", "userId", "otherId", during("beganAt", "endedAt", at), user, actor);
    }

    /** The SQL condition that silence {@code s} goes on at that time. */
    static String duringInSql(String at) {
        return during("began_at", "ended_at", at);
    }

    private static String during(String beganAt, String endedAt, String at) {
        return "s.%s <= %s and (s.%s is null or s.%s > %s)".formatted(beganAt, at, endedAt, endedAt, at);
    }

    /** Two look-ups by key, not one with an {@code or}. */
    private static String condition(
            String table, String userId, String otherId, String during, String user, String actor) {
        String none = "not exists (select 1 from " + table + " s where s." + userId + " = %s and s." + otherId
                + " = %s and " + during + "%s)";
        return "(" + none.formatted(user, actor, "") + " and " + none.formatted(actor, user, " and s.mutual = true")
                + ")";
    }
}
