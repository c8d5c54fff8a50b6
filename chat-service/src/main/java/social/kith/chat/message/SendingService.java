package social.kith.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionException;
import social.kith.chat.conversation.ConversationService;
import social.kith.chat.conversation.Participation;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.WrittenPosition;

/** Sending messages, through the membership of whoever does. */
@ApplicationScoped
public class SendingService {
    private final SendQueue queue;
    private final ConversationService conversations;
    private final Messages messages;
    private final WrittenPosition written;

    SendingService(SendQueue queue, ConversationService conversations, Messages messages, WrittenPosition written) {
        this.queue = queue;
        this.conversations = conversations;
        this.messages = messages;
        this.written = written;
    }

    /** Keeps the message, once however often it is sent, and has told open sockets of a new one when it returns. */
    public Sent send(UserCard sender, Id conversation, SendMessage command) {
        command.requireSomething();
        var submission = Submission.of(sender, conversation, command);
        queue.add(submission);
        Sent sent = await(submission);
        if (sent.isNew()) written.is(sent.written());
        return sent;
    }

    private static Sent await(Submission submission) {
        try {
            return submission.answer().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) throw refused;
            throw failed;
        }
    }

    /** Refuses whom {@link #send} would refuse for want of a right, as of now; only that decides. */
    public void requireMaySend(Id sender, Id conversation, String clientMessageId) {
        Participation participation = conversations.require(sender, conversation);
        if (!participation.canSend()
                && messages.sent(participation, clientMessageId).isEmpty())
            throw conversations.cannotSend(participation);
    }
}
