package social.kith.chat.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.version.Versioned;

/**
 * A message as it is kept.
 *
 * @param content empty where there are images alone, and of a deleted one
 * @param changedAt when it was last edited, or deleted
 * @param changeSeq which change of its conversation that was
 */
record Message(
        Id id,
        Id conversation,
        long seq,
        Id sender,
        String clientMessageId,
        String content,
        Instant createdAt,
        @Nullable Instant changedAt,
        boolean deleted,
        long changeSeq)
        implements Versioned {

    static Message sent(Id conversation, long seq, Id sender, SendMessage what, Instant at) {
        return new Message(
                Id.next(), conversation, seq, sender, what.clientMessageId(), what.text(), at, null, false, 0);
    }

    Message edited(String text, Instant now, long change) {
        return new Message(
                id, conversation, seq, sender, clientMessageId, text, createdAt, after(now), deleted, change);
    }

    Message gone(Instant now, long change) {
        return new Message(id, conversation, seq, sender, clientMessageId, "", createdAt, after(now), true, change);
    }

    private Instant after(Instant now) {
        return Versioned.after(lastChange(), now);
    }

    private Instant lastChange() {
        return changedAt == null ? createdAt : changedAt;
    }

    boolean isBy(Id user) {
        return sender.equals(user);
    }

    boolean edited() {
        return changedAt != null && !deleted;
    }

    @Override
    public String version() {
        return Versioned.at(lastChange());
    }
}
