package social.kith.identity.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import social.kith.identity.limit.Limits;
import social.kith.platform.identity.CurrentUser;

/** Links that show that an email address is its account's. */
@Path("/api/v1/auth/email-verification")
@PermitAll
@RunOnVirtualThread
public class EmailVerificationResource {
    private final EmailService emails;
    private final Limits limits;
    private final CurrentUser me;

    EmailVerificationResource(EmailService emails, Limits limits, CurrentUser me) {
        this.emails = emails;
        this.limits = limits;
        this.me = me;
    }

    @POST
    @Authenticated
    @ResponseStatus(202)
    public void sendAgain() {
        limits.mail(me.id());
        emails.sendAgain(me.id());
    }

    @POST
    @Path("/confirm")
    public void confirm(@Valid @NotNull ConfirmEmail command) {
        emails.confirm(command.token());
    }
}
