package social.kith.notification.notification;

import social.kith.notification.replica.Members;
import social.kith.notification.replica.Unsilenced;
import social.kith.people.Shown;
import social.kith.people.block.Unblocked;
import social.kith.people.mute.Unmuted;

/**
 * Which actors of a notification its user is shown, as a condition in queries: those who have not taken back what they
 * did, who are there, whom no block and no mute keeps away now, and who did it while none did; on a post whose author
 * the user meets, and in a group since the user is a member there. That nothing done in a silence is told rests on this: a
 * silence may be heard of after what was done in it has been told. {@link Telling} asks too, so that where it is known
 * already no row is made, and no notification that is there moves on for what its user is not to notice.
 */
final class ShownActor {
    private ShownActor() {}

    /**
     * @param user an expression for the id of the notification's user
     * @param actor the alias of the row in {@code notification_actors}
     */
    static String inSql(String user, String actor) {
        String id = actor + ".actor_id";
        String postAuthor = actor + ".post_author_id";
        return String.join(
                " and ",
                actor + ".gone_at is null",
                Shown.inSql(id),
                Unblocked.inSql(user, id),
                Unmuted.inSql(user, id),
                Unsilenced.inSql(user, id, actor + ".acted_at"),
                unless(postAuthor, Shown.inSql(postAuthor) + " and " + Unblocked.inSql(user, postAuthor)),
                unless(actor + ".group_id", Members.sinceInSql(actor + ".group_id", user, actor + ".acted_at")));
    }

    /** As {@link #inSql}, in Hibernate's language. */
    static String inHql(String user, String actor) {
        String id = actor + ".actorId";
        String postAuthor = actor + ".postAuthorId";
        return String.join(
                " and ",
                actor + ".goneAt is null",
                Shown.inHql(id),
                Unblocked.inHql(user, id),
                Unmuted.inHql(user, id),
                Unsilenced.inHql(user, id, actor + ".actedAt"),
                unless(postAuthor, Shown.inHql(postAuthor) + " and " + Unblocked.inHql(user, postAuthor)),
                unless(actor + ".groupId", Members.sinceInHql(actor + ".groupId", user, actor + ".actedAt")));
    }

    private static String unless(String nobody, String condition) {
        return "(" + nobody + " is null or " + condition + ")";
    }
}
