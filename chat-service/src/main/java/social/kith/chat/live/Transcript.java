package social.kith.chat.live;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import social.kith.chat.message.ChangedMessage;
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
    private final Progress progress = new Progress();
    /** Of which the changes from before the socket were sent. */
    private final Set<Id> resumed = new HashSet<>();

    private final Acks acks = new Acks();
    private final Set<Id> left = ConcurrentHashMap.newKeySet(1);
    private boolean begun;

    Transcript(Id user, Backlog backlog, FrameJson json, Consumer<String> out) {
        this.user = user;
        this.backlog = backlog;
        this.json = json;
        this.out = out;
    }

    /**
     * From now on everything that is said is sent; what was said before comes by {@link #resume} alone. Others may tell of
     * it earlier, and that is passed over: it is in the database, so it is before what begins here.
     */
    void begin() {
        progress.begin(new Standing(backlog.positions(user)));
        out.accept(json.write(new ServerFrame.Ready(user)));
        begun = true;
    }

    /** Sends what is no part of any conversation's course. */
    void tell(String frame) {
        if (begun) out.accept(frame);
    }

    /**
     * Sends a message that has just been said, and any before it that others are about to tell of.
     *
     * @param since how many messages there were when the user came into the conversation
     */
    void deliver(Bulletin bulletin, long since) {
        if (!begun) return;
        Span span = progress.follow(bulletin.conversation(), since);
        if (bulletin.seq() <= span.upTo()) return;
        if (bulletin.seq() == span.upTo() + 1) send(bulletin);
        else catchUp(bulletin.conversation());
    }

    /** Sends everything up to that message that has not been sent; {@code since} as in {@link #deliver}. */
    void hear(Id conversation, long seq, long since) {
        if (begun && seq > progress.follow(conversation, since).upTo()) catchUp(conversation);
    }

    /**
     * Sends what became of a message, and the changes before it that others are about to tell of, whether this socket has
     * been sent the message or not: the client may have it from before.
     *
     * @param since how many changes there had been when the user came into the conversation
     */
    void deliverChange(Bulletin bulletin, long change, long since) {
        if (!begun) return;
        Id conversation = bulletin.conversation();
        long has = progress.change(conversation, since);
        if (change <= has) return;
        if (change == has + 1) sendChange(bulletin, change);
        else catchUpChanges(conversation, has);
    }

    private void catchUpChanges(Id conversation, long after) {
        try {
            // What is not to be sent any more moves nothing on.
            for (long change = after; !left.contains(conversation); ) {
                var page = backlog.changedAfter(user, conversation, change);
                if (page.isEmpty()) return;
                for (ChangedMessage changed : page) sendChange(changed(changed), changed.change());
                change = page.getLast().change();
            }
        } catch (Refusal left) {
            progress.forget(conversation);
        }
    }

    private void sendChange(Bulletin bulletin, long change) {
        Id conversation = bulletin.conversation();
        if (left.contains(conversation)) return;
        progress.sentChange(conversation, change);
        // One that this socket is about to be sent comes as it is now.
        if (bulletin.seq() > progress.upTo(conversation, bulletin.seq())) catchUp(conversation);
        else out.accept(bulletin.frame());
    }

    /** Sends what the client lacks of each of those; where some are refused, it is told so once. */
    void resume(Map<Id, Long> positions) {
        @Nullable Refusal last = null;
        for (var position : positions.entrySet())
            try {
                resume(position.getKey(), position.getValue());
            } catch (Refusal refused) {
                last = refused;
            }
        if (last != null) out.accept(json.write(new ServerFrame.Error(null, last.problem())));
    }

    /**
     * Sends what the client lacks of a conversation that it has up to that sequence number, but for what this socket
     * has been sent already.
     */
    void resume(Id conversation, long position) {
        // A position that is ahead of everything would else hide what is said next.
        long has = Math.min(position, backlog.lastSeq(user, conversation));
        bring(conversation, has, progress.follow(conversation, has).after());
        progress.sent(conversation, has);
        acks.joined(conversation, has);
        catchUp(conversation);
        if (resumed.add(conversation)) bringChanges(conversation, has);
    }

    /** Changes to messages that the client had before this socket; of later ones it is told as they happen. */
    private void bringChanges(Id conversation, long position) {
        long upTo = progress.changeAtFirst(conversation);
        for (long change = 0; change < upTo && !left.contains(conversation); ) {
            var page = backlog.changedBefore(user, conversation, position, change, upTo);
            if (page.isEmpty()) return;
            for (ChangedMessage changed : page) out.accept(changed(changed).frame());
            change = page.getLast().change();
        }
    }

    /** Says that the socket is about to send a message: its frame will be the ack, not a message like any other. */
    PendingAck expect(Id conversation, String clientMessageId) {
        return acks.expect(conversation, clientMessageId);
    }

    /** Says that nothing came of it. */
    void forgo(PendingAck ack) {
        acks.forgo(ack);
    }

    /** Acknowledges a message, in its place among the others, unless that is done. */
    void acknowledge(PendingAck ack, MessageView message) {
        if (!ack.given()) {
            enter(message.conversationId());
            catchUp(message.conversationId());
        }
        if (ack.given()) return;
        acks.give(ack);
        out.accept(Bulletin.said(message, json).ack(json));
        if (progress.beginsAfter(message.conversationId(), message.seq())) acks.keep(message);
    }

    /** Where a conversation is younger than the socket, and nobody has told of it yet. */
    private void enter(Id conversation) {
        if (progress.upTo(conversation, -1) < 0)
            backlog.since(user, conversation).ifPresent(since -> progress.follow(conversation, since));
    }

    /** Stops at once to send of a conversation that the user is not in any more, until {@link #leave} is done. */
    void leaving(Id conversation) {
        left.add(conversation);
    }

    /**
     * Forgets a conversation that the user is not in any more. Who is back by now is sent what was kept from them
     * meanwhile: it is theirs to read, and nobody tells of it again.
     */
    void leave(Id conversation) {
        if (begun && backlog.since(user, conversation).isPresent()) {
            left.remove(conversation);
            enter(conversation);
            catchUp(conversation);
            long has = progress.change(conversation, -1);
            if (has >= 0) catchUpChanges(conversation, has);
            return;
        }
        progress.forget(conversation);
        acks.forget(conversation);
        resumed.remove(conversation);
        left.remove(conversation);
    }

    private void catchUp(Id conversation) {
        long has = progress.upTo(conversation, -1);
        if (has < 0) return;
        progress.follow(conversation, has);
        try {
            bring(conversation, has, Long.MAX_VALUE);
        } catch (Refusal left) {
            progress.forget(conversation);
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
                if (!acks.hasKept(message)) send(bulletin(message));
            }
            seq = page.getLast().seq();
        }
    }

    private Bulletin bulletin(MessageView message) {
        return Bulletin.said(message, json);
    }

    private Bulletin changed(ChangedMessage changed) {
        return Bulletin.changed(changed.message(), json);
    }

    private void send(Bulletin bulletin) {
        MessageView message = bulletin.message();
        if (left.contains(message.conversationId())) return;
        boolean isOwed = message.sender().id().equals(user) && acks.owes(message);
        out.accept(isOwed ? bulletin.ack(json) : bulletin.frame());
        progress.sent(message.conversationId(), message.seq());
    }
}
