package social.kith.chat.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;

/** How far one socket has been sent each conversation, which begins where that was when the socket opened. */
final class Progress {
    private final Map<Id, Span> spans = new HashMap<>();
    /** How far changes were sent, where that is further than when the socket opened. */
    private final Map<Id, Long> changes = new HashMap<>();

    private Standing opened = new Standing(List.of());

    void begin(Standing standing) {
        opened = standing;
    }

    /**
     * Notes from now on what is sent of it, if it did not yet: after what was there, or after the other number.
     *
     * @return the messages that were sent
     */
    Span follow(Id conversation, long otherwise) {
        return spans.computeIfAbsent(conversation, unsaid -> Span.emptyAt(opened.seq(unsaid, otherwise)));
    }

    /** The last message that was sent or there before; the other number where the conversation is not known. */
    long upTo(Id conversation, long otherwise) {
        Span span = spans.get(conversation);
        return span == null ? opened.seq(conversation, otherwise) : span.upTo();
    }

    /** Whether what was sent begins after that message. */
    boolean beginsAfter(Id conversation, long seq) {
        Span span = spans.get(conversation);
        return span != null && seq <= span.after();
    }

    /** That message was sent, with all between it and what was sent before. */
    void sent(Id conversation, long seq) {
        spans.computeIfPresent(conversation, (same, span) -> span.with(seq));
    }

    /** The last change that was sent or made before; the other number where the conversation is not known. */
    long change(Id conversation, long otherwise) {
        return changes.getOrDefault(conversation, opened.change(conversation, otherwise));
    }

    /** The last change that was made before the socket opened. */
    long changeAtFirst(Id conversation) {
        return opened.change(conversation, 0);
    }

    void sentChange(Id conversation, long change) {
        changes.put(conversation, change);
    }

    /** As if nothing had been there or sent. */
    void forget(Id conversation) {
        opened.forget(conversation);
        spans.remove(conversation);
        changes.remove(conversation);
    }
}
