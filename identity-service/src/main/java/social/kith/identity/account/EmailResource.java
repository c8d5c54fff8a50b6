package social.kith.identity.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import social.kith.identity.limit.ClientAddress;
import social.kith.identity.limit.Limits;
import social.kith.platform.identity.CurrentUser;

/** The caller's email. */
@Path("/api/v1/auth/email")
@Authenticated
@RunOnVirtualThread
public class EmailResource {
    private final SignInService signIns;
    private final EmailService emails;
    private final Limits limits;
    private final CurrentUser me;

    EmailResource(SignInService signIns, EmailService emails, Limits limits, CurrentUser me) {
        this.signIns = signIns;
        this.emails = emails;
        this.limits = limits;
        this.me = me;
    }

    @PUT
    public void change(@Valid @NotNull ChangeEmail command, @Context HttpServerRequest request) {
        var recognised = signIns.recognise(me.id(), command.currentPassword(), ClientAddress.of(request));
        limits.mail(me.id());
        emails.change(recognised, command.email());
    }
}
