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
import social.kith.platform.identity.CurrentUser;

/** The caller's password. */
@Path("/api/v1/auth/password")
@Authenticated
@RunOnVirtualThread
public class PasswordResource {
    private final SignInService signIns;
    private final PasswordService passwords;
    private final CurrentUser me;

    PasswordResource(SignInService signIns, PasswordService passwords, CurrentUser me) {
        this.signIns = signIns;
        this.passwords = passwords;
        this.me = me;
    }

    @PUT
    public void change(@Valid @NotNull ChangePassword command, @Context HttpServerRequest request) {
        var recognised = signIns.recognise(me.id(), command.currentPassword(), ClientAddress.of(request));
        passwords.change(recognised, passwords.hash(me.id(), command.newPassword()), me.sessionId());
    }
}
