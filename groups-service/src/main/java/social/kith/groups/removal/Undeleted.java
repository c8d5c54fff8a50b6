package social.kith.groups.removal;

/**
 * That a group is there, as a condition in queries of what hangs on it: what was in a deleted group is there no longer,
 * though its rows may be.
 */
public final class Undeleted {
    /** The same of an entity whose row has a {@code group_id}, as its restriction. */
    public static final String RESTRICTION =
            "exists (select 1 from groups there where there.id = group_id and there.deleted_at is null)";

    private Undeleted() {}

    /** @param group an expression for the group's id */
    public static String inSql(String group) {
        return "exists (select 1 from groups there where there.id = " + group + " and there.deleted_at is null)";
    }
}
