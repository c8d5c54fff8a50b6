package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.chat.conversation.ReadService;
import social.kith.chat.message.SendingService;
import social.kith.platform.problem.HttpProblems;
import social.kith.platform.problem.Problem;
import social.kith.platform.problem.Refusal;

/** What clients say. Whatever is wrong with a frame is answered with an error frame, and the connection goes on. */
@ApplicationScoped
class Frames {
    private static final Logger LOG = Logger.getLogger(Frames.class);
    private final FrameJson json;
    private final SendingService sending;
    private final ReadService reads;
    private final Backlog backlog;
    private final Patience patience;
    private final Typing typing;

    Frames(
            FrameJson json,
            SendingService sending,
            ReadService reads,
            Backlog backlog,
            Patience patience,
            Typing typing) {
        this.json = json;
        this.sending = sending;
        this.reads = reads;
        this.backlog = backlog;
        this.patience = patience;
        this.typing = typing;
    }

    void handle(Connection connection, String text) {
        try {
            switch (json.read(text)) {
                case ClientFrame.Send send -> send(connection, send);
                case ClientFrame.Read read -> read(connection, read);
                case ClientFrame.Typing typing -> this.typing.types(connection, typing.conversationId());
                case ClientFrame.Resume resume -> connection.resume(resume.positions(), text.length());
                case ClientFrame.Ping ping -> connection.tell(new ServerFrame.Pong());
            }
        } catch (Refusal refused) {
            error(connection, text, refused.problem());
        } catch (RuntimeException fault) {
            LOG.error("A frame could not be handled", fault);
            error(connection, text, HttpProblems.of(500));
        }
    }

    void refuseBinary(Connection connection) {
        error(connection, null, Refusal.invalid("frame", "must be text").problem());
    }

    private void send(Connection connection, ClientFrame.Send send) {
        var user = connection.user();
        var command = send.message();
        PendingAck ack = connection.expectAck(send.conversationId(), command.clientMessageId());
        try {
            var sent = patience.of(
                    () -> {
                        connection.requireOpen();
                        sending.requireMaySend(user.id(), send.conversationId(), command.clientMessageId());
                    },
                    () -> sending.send(user, send.conversationId(), command));
            connection.acknowledge(ack, sent.message());
        } catch (RuntimeException refused) {
            connection.forgo(ack);
            throw refused;
        }
    }

    private void read(Connection connection, ClientFrame.Read read) {
        var user = connection.user().id();
        patience.of(
                () -> {
                    connection.requireOpen();
                    backlog.requireMember(user, read.conversationId());
                },
                () -> {
                    reads.mark(user, read.conversationId(), read.seq());
                    return read;
                });
    }

    private void error(Connection connection, @Nullable String frame, Problem problem) {
        String clientMessageId = frame == null ? null : json.clientMessageId(frame);
        connection.tell(new ServerFrame.Error(clientMessageId, problem));
    }
}
