package social.kith.notification.webpush;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import social.kith.notification.notification.Language;
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.Idempotent;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** The browsers that the caller is told by while they are closed. */
@Path("/api/v1/push-subscriptions")
@Authenticated
@RunOnVirtualThread
public class PushSubscriptionResource {
    private final PushSubscriptionService subscriptions;
    private final CurrentUser me;

    PushSubscriptionResource(PushSubscriptionService subscriptions, CurrentUser me) {
        this.subscriptions = subscriptions;
        this.me = me;
    }

    /**
     * The body is what a browser's {@code PushSubscription.toJSON()} makes. It is told in the language of this request,
     * until this session ends. The same endpoint again is the same subscription, with what this request says; it is the
     * caller's from now on alone. The 21st of a user takes the place of their oldest.
     */
    @POST
    @Idempotent
    @ResponseStatus(201)
    public PushSubscriptionView subscribe(
            @Valid @NotNull CreatePushSubscription command, @RestHeader("Accept-Language") @Nullable String languages) {
        return subscriptions.subscribe(command, me.id(), me.sessionId(), Language.of(languages));
    }

    @GET
    public Page<PushSubscriptionView> list(@BeanParam PageRequest page) {
        return subscriptions.of(me.id(), me.sessionId(), page);
    }

    @DELETE
    @Path("/{id}")
    public void unsubscribe(@RestPath Id id) {
        subscriptions.unsubscribe(me.id(), id);
    }
}
