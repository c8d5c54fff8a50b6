package social.kith.people;

/**
 * Who is there to be seen, as a condition in queries: known here, and not deleted. Whoever acts in a service is made
 * known to it by {@link UserReplicas#meet}, so an unknown one is erased, or only just registered.
 */
public final class Shown {
    private Shown() {}

    /** @param user an expression for the user's id */
    public static String inSql(String user) {
        return "exists (select 1 from user_replicas shown where shown.id = " + user + " and shown.deleted = false)";
    }

    /** @param user an expression for the user's id */
    public static String inHql(String user) {
        return "exists (select 1 from UserReplica shown where shown.id = " + user + " and shown.deleted = false)";
    }
}
