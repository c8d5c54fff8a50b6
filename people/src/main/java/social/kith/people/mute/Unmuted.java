package social.kith.people.mute;

/** That somebody has not muted somebody, as a condition in queries. */
public final class Unmuted {
    private Unmuted() {}

    /**
     * @param muter an expression for the id of who would have muted
     * @param muted an expression for the id of who would be muted
     */
    public static String inSql(String muter, String muted) {
        return condition("mute_replicas", "muter_id", "muted_id", muter, muted);
    }

    /** As {@link #inSql}, in Hibernate's language. */
    public static String inHql(String muter, String muted) {
        return condition("MuteReplica", "pair.muterId", "pair.mutedId", muter, muted);
    }

    private static String condition(String table, String muterColumn, String mutedColumn, String muter, String muted) {
        return "not exists (select 1 from %s mute where mute.%s = %s and mute.%s = %s)"
                .formatted(table, muterColumn, muter, mutedColumn, muted);
    }
}
