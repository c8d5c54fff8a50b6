package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.kith.notification.heard.MessageChanged;
import social.kith.platform.sqlite.Writes;

/**
 * What becomes of unread notifications of messages as messages are deleted: who wrote nothing else that is unread is not
 * among those who wrote, a notification of nobody's messages is gone, and one whose last message is deleted ends with
 * the one before, so that reading that one settles it.
 */
@ApplicationScoped
class DeletedMessages {
    /** The unread notifications {@code n} that stand for the message. */
    private static final String OPEN = """
            n.about = :about and n.kind = 'new_message' and n.resolved = 0 and n.gone = 0 and n.read = 0
            and :seq between coalesce(n.since, 0) and n.up_to""";

    /** A message {@code m} that {@code n} stands for and its user has not read, other than that one. */
    private static final String UNREAD = """
            m.conversation_id = :conversation and m.deleted = 0 and m.seq <> :seq
            and m.seq between coalesce(n.since, 0) and n.up_to
            and m.seq > coalesce((
                select k.seq from conversation_marks k where k.conversation_id = :conversation and k.user_id = n.user_id), 0)""";

    private static final String WROTE_NOTHING = """
            update notification_actors as a set gone_at = :at
            where a.actor_id = :sender and a.deed_id = 0 and a.gone_at is null and a.notification_id in (
                select n.id from notifications n where %s and not exists (
                    select 1 from message_replicas m where m.sender_id = :sender and %s))""".formatted(OPEN, UNREAD);

    private static final String SAYS_LESS = """
            update notifications as n set
                change = :change,
                up_to = coalesce((
                    select max(m.seq) from message_replicas m where m.sender_id <> n.user_id and %2$s), n.up_to),
                gone = not exists (
                    select 1 from notification_actors a where a.notification_id = n.id and a.gone_at is null)
            where %1$s and (n.up_to = :seq or exists (
                select 1 from notification_actors a
                where a.notification_id = n.id and a.actor_id = :sender and a.gone_at = :at))""".formatted(OPEN, UNREAD);

    private static final String IS_READ = """
            update notifications set read = 1
            where about = :about and kind = 'new_message' and resolved = 0 and gone = 1 and read = 0""";

    private final Writes writes;

    DeletedMessages(Writes writes) {
        this.writes = writes;
    }

    void takeBack(MessageChanged deleted, Instant at, long change) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("about", deleted.conversationId().toString());
        parameters.put("conversation", deleted.conversationId());
        parameters.put("seq", deleted.seq());
        parameters.put("sender", deleted.senderId());
        parameters.put("at", at.toEpochMilli());
        parameters.put("change", change);
        for (String step : List.of(WROTE_NOTHING, SAYS_LESS, IS_READ)) writes.change(step, parameters);
    }
}
