package social.kith.identity.account;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;
import social.kith.identity.limit.ClientAddress;
import social.kith.identity.limit.Limits;

/** Another password, for who has forgotten theirs. */
@Path("/api/v1/auth/password-reset")
@PermitAll
@RunOnVirtualThread
public class PasswordResetResource {
    private static final Logger LOG = Logger.getLogger(PasswordResetResource.class);
    private final PasswordService passwords;
    private final Limits limits;
    private final ExecutorService afterwards;

    PasswordResetResource(PasswordService passwords, Limits limits, @VirtualThreads ExecutorService afterwards) {
        this.passwords = passwords;
        this.limits = limits;
        this.afterwards = afterwards;
    }

    /** Looks for the account afterwards, so that neither the answer nor its time tells whether there is one. */
    @POST
    @ResponseStatus(202)
    public void send(@Valid @NotNull ForgotPassword command, @Context HttpServerRequest request) {
        limits.passwordReset(User.key(command.email()), ClientAddress.of(request));
        afterwards.execute(() -> {
            try {
                passwords.sendLink(command.email());
            } catch (RuntimeException failed) {
                LOG.errorf("A link to choose a new password was not sent: %s", failed);
            }
        });
    }

    @POST
    @Path("/confirm")
    public void confirm(@Valid @NotNull ResetPassword command) {
        passwords.reset(passwords.prepare(command.token(), command.newPassword()));
    }
}
