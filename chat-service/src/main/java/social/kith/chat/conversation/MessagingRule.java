package social.kith.chat.conversation;

import social.kith.people.Shown;
import social.kith.people.block.Unblocked;

/** Who may write to whom, as query fragments, so that one place decides for lists, for opening and for sending. */
final class MessagingRule {
    /**
     * Whether anything may be written in conversation {@code c}: always among a group's members, and between two as
     * long as either of them might start it today.
     */
    static final String MAY_WRITE = "(c.kind = 'group' or " + mayStart("c.user_low", "c.user_high") + " or "
            + mayStart("c.user_high", "c.user_low") + ")";

    private MessagingRule() {}

    /**
     * Whether one user may start a conversation with another: both are there, and no block stands between them. They
     * are given as expressions for their ids.
     */
    static String mayStart(String from, String to) {
        return "(" + Shown.inSql(from) + " and " + Shown.inSql(to) + " and " + Unblocked.inSql(from, to) + " and ("
                + isPublic(to) + " or " + follows(from, to) + " or " + follows(to, from) + "))";
    }

    private static String isPublic(String user) {
        return "exists (select 1 from user_replicas u where u.id = " + user + " and u.is_public)";
    }

    private static String follows(String follower, String followee) {
        return "exists (select 1 from follow_replicas f where f.follower_id = " + follower + " and f.followee_id = "
                + followee + ")";
    }
}
