package social.kith.chat.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;

/**
 * What one socket is owed, or has been given, for the messages that it sent. Used as {@link Transcript} is: by the socket's
 * own thread alone, but for {@link #expect} and {@link #forgo}.
 */
final class Acks {
    private final Queue<PendingAck> pending = new ConcurrentLinkedQueue<>();
    /** What was acknowledged of the messages before each span: sent too, but not all around it. */
    private final Map<Id, Set<Long>> kept = new HashMap<>();

    PendingAck expect(Id conversation, String clientMessageId) {
        PendingAck ack = new PendingAck(conversation, clientMessageId);
        pending.add(ack);
        return ack;
    }

    void forgo(PendingAck ack) {
        pending.remove(ack);
    }

    void give(PendingAck ack) {
        ack.give();
        pending.remove(ack);
    }

    /** Whether that message of the socket's user is one that it waits for; it is not owed any more then. */
    boolean owes(MessageView message) {
        var owed = pending.stream().filter(ack -> ack.isFor(message)).findFirst();
        owed.ifPresent(this::give);
        return owed.isPresent();
    }

    /** Notes that this message was sent, though what is around it was not. */
    void keep(MessageView message) {
        kept.computeIfAbsent(message.conversationId(), first -> new HashSet<>()).add(message.seq());
    }

    boolean hasKept(MessageView message) {
        return kept.getOrDefault(message.conversationId(), Set.of()).contains(message.seq());
    }

    /** What was kept beyond that sequence number is among all others by now. */
    void joined(Id conversation, long after) {
        kept.computeIfPresent(conversation, (same, seqs) -> {
            seqs.removeIf(seq -> seq > after);
            return seqs.isEmpty() ? null : seqs;
        });
    }

    void forget(Id conversation) {
        kept.remove(conversation);
    }
}
