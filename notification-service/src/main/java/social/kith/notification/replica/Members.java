package social.kith.notification.replica;

/** That somebody was a member of a group at some time and still is, as a condition in queries. */
public final class Members {
    private Members() {}

    /**
     * @param group an expression for the group's id
     * @param user an expression for the user's id
     * @param at an expression for the time; what was before they joined, for the last time, does not concern them
     */
    public static String sinceInSql(String group, String user, String at) {
        return condition("group_member_replicas", "group_id", "user_id", "joined_at", group, user, at);
    }

    /** As {@link #sinceInSql}, in Hibernate's language. */
    public static String sinceInHql(String group, String user, String at) {
        return condition("GroupMemberReplica", "groupId", "userId", "joinedAt", group, user, at);
    }

    private static String condition(
            String table, String groupId, String userId, String joinedAt, String group, String user, String at) {
        return "exists (select 1 from %s joined where joined.%s = %s and joined.%s = %s and joined.%s <= %s)"
                .formatted(table, groupId, group, userId, user, joinedAt, at);
    }
}
