package social.kith.chat.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/**
 * What one socket has been sent of each conversation, and so what comes next: every message once and in order, whoever
 * says first that there is one. What was not told of, or told out of turn, is read from the database. Used by the
 * socket's own thread alone, but for {@link #expect}, {@link #forgo} and {@link #leaving}.
 */
final class Transcript {
    private final Id user;
    private final Backlog backlog;
    private final FrameJson json;
    private final Consumer<String> out;
    private final Map<Id, Span> spans = new HashMap<>();
    /** What was acknowledged of the messages before each span: sent too, but not all around it. */
    private final Map<Id, Set<Long>> acknowledged = new HashMap<>();

    private final Queue<PendingAck> pending = new ConcurrentLinkedQueue<>();
    private final Set<Id> left = ConcurrentHashMap.newKeySet();

    Transcript(Id user, Backlog backlog, FrameJson json, Consumer<String> out) {
        this.user = user;
        this.backlog = backlog;
        this.json = json;
        this.out = out;
    }

    /** From now on everything that is said is sent; what was said before comes by {@link #resume} alone. */
    void begin() {
        backlog.lastSeqs(user).forEach((conversation, seq) -> spans.put(conversation, Span.emptyAt(seq)));
        out.accept(json.write(new ServerFrame.Ready(user)));
    }

    /**
     * Sends a message that has just been said, and any before it that others are about to tell of.
     *
     * @param since how many messages there were when the user came into the conversation
     */
    void deliver(Bulletin bulletin, long since) {
        Span span = spans.computeIfAbsent(bulletin.conversation(), unknown -> Span.emptyAt(since));
        if (bulletin.seq() <= span.upTo()) return;
        if (bulletin.seq() == span.upTo() + 1) send(bulletin);
        else catchUp(bulletin.conversation());
    }

    /**
     * Sends what the client lacks of a conversation that it has up to that sequence number, but for what this socket
     * has been sent already.
     */
    void resume(Id conversation, long position) {
        try {
            // A position that is ahead of everything would else hide what is said next.
            long has = Math.min(position, backlog.lastSeq(user, conversation));
            Span span = spans.computeIfAbsent(conversation, unknown -> Span.emptyAt(has));
            bring(conversation, has, span.after());
            spans.put(conversation, span.with(has));
            acknowledged.computeIfPresent(conversation, (same, seqs) -> {
                seqs.removeIf(seq -> seq > has);
                return seqs.isEmpty() ? null : seqs;
            });
            catchUp(conversation);
        } catch (Refusal refused) {
            out.accept(json.write(new ServerFrame.Error(null, refused.problem())));
        }
    }

    /** Says that the socket is about to send a message: its frame will be the ack, not a message like any other. */
    PendingAck expect(Id conversation, String clientMessageId) {
        PendingAck ack = new PendingAck(conversation, clientMessageId);
        pending.add(ack);
        return ack;
    }

    /** Says that nothing came of it. */
    void forgo(PendingAck ack) {
        pending.remove(ack);
    }

    /** Acknowledges a message, in its place among the others, unless that is done. */
    void acknowledge(PendingAck ack, MessageView message) {
        if (!ack.given()) {
            enter(message.conversationId());
            catchUp(message.conversationId());
        }
        if (ack.given()) return;
        ack.give();
        pending.remove(ack);
        out.accept(json.write(new ServerFrame.Ack(message.clientMessageId(), message)));
        Span span = spans.get(message.conversationId());
        if (span != null && message.seq() <= span.after())
            acknowledged
                    .computeIfAbsent(message.conversationId(), first -> new HashSet<>())
                    .add(message.seq());
    }

    /** Where a conversation is younger than the socket, and nobody has told of it yet. */
    private void enter(Id conversation) {
        if (spans.containsKey(conversation)) return;
        backlog.since(user, conversation).ifPresent(since -> spans.put(conversation, Span.emptyAt(since)));
    }

    /** Stops at once to send of a conversation that the user is not in any more, until {@link #leave} is done. */
    void leaving(Id conversation) {
        left.add(conversation);
    }

    /** Forgets a conversation that the user is not in any more. */
    void leave(Id conversation) {
        spans.remove(conversation);
        acknowledged.remove(conversation);
        left.remove(conversation);
    }

    private void catchUp(Id conversation) {
        Span span = spans.get(conversation);
        if (span == null) return;
        try {
            bring(conversation, span.upTo(), Long.MAX_VALUE);
        } catch (Refusal left) {
            spans.remove(conversation);
        }
    }

    /** Sends everything after one sequence number, up to another or as far as there is anything. */
    private void bring(Id conversation, long after, long upTo) {
        long seq = after;
        while (seq < upTo) {
            List<MessageView> page = backlog.after(user, conversation, seq);
            if (page.isEmpty()) return;
            for (MessageView message : page) {
                if (message.seq() > upTo) return;
                if (!isAcknowledged(message)) send(bulletin(message));
            }
            seq = page.getLast().seq();
        }
    }

    private boolean isAcknowledged(MessageView message) {
        return acknowledged.getOrDefault(message.conversationId(), Set.of()).contains(message.seq());
    }

    private Bulletin bulletin(MessageView message) {
        return new Bulletin(message, json.write(new ServerFrame.Message(message)));
    }

    private void send(Bulletin bulletin) {
        MessageView message = bulletin.message();
        if (left.contains(message.conversationId())) return;
        out.accept(owed(message)
                .map(ack -> json.write(new ServerFrame.Ack(message.clientMessageId(), message)))
                .orElse(bulletin.frame()));
        spans.computeIfPresent(message.conversationId(), (same, span) -> span.with(message.seq()));
    }

    /** The ack that this socket waits for and that this message is. */
    private Optional<PendingAck> owed(MessageView message) {
        if (!message.sender().id().equals(user)) return Optional.empty();
        Optional<PendingAck> owed =
                pending.stream().filter(ack -> ack.isFor(message)).findFirst();
        owed.ifPresent(ack -> {
            ack.give();
            pending.remove(ack);
        });
        return owed;
    }
}
