package social.kith.chat.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import social.kith.platform.id.Id;

/** Marking as read: kept first, then told to open sockets. */
@ApplicationScoped
public class ReadService {
    private final ReadMarks marks;
    private final Event<ConversationRead> told;

    ReadService(ReadMarks marks, Event<ConversationRead> told) {
        this.marks = marks;
        this.told = told;
    }

    /** Marks everything up to that message as read by that member; a mark never goes back. */
    public void mark(Id reader, Id conversation, long seq) {
        marks.raise(reader, conversation, seq).ifPresent(told::fire);
    }
}
