package social.kith.chat.message;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** A conversation's messages over HTTP. */
@Path("/api/v1/conversations")
@Authenticated
@RunOnVirtualThread
public class MessageResource {
    private final MessageService messages;
    private final SendingService sending;
    private final CurrentUser me;

    MessageResource(MessageService messages, SendingService sending, CurrentUser me) {
        this.messages = messages;
        this.sending = sending;
        this.me = me;
    }

    @GET
    @Path("/{id}/messages")
    public Page<MessageView> list(@RestPath Id id, @RestQuery @Nullable String after, @BeanParam PageRequest page) {
        return after == null ? messages.newest(me.id(), id, page) : messages.after(me.id(), id, seq(after), page);
    }

    @POST
    @Path("/{id}/messages")
    public RestResponse<MessageView> send(@RestPath Id id, @Valid @NotNull SendMessage command) {
        Sent sent = sending.send(me.card(), id, command);
        return RestResponse.status(sent.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, sent.message());
    }

    private static long seq(String text) {
        try {
            long seq = Long.parseLong(text);
            if (seq >= 0) return seq;
        } catch (NumberFormatException notANumber) {
            // refused below, like every other number that is none
        }
        throw Refusal.invalid("after", "must be a sequence number");
    }
}
