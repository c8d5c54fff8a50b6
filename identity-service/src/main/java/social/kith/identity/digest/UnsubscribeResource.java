package social.kith.identity.digest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Switches the mail of the day off by a token that is in each, without a session: for who reads it, and for mail
 * programs (RFC 8058). Every token gets the same answer.
 */
@Path("/api/v1/email-digest/unsubscribe")
@PermitAll
@RunOnVirtualThread
public class UnsubscribeResource {
    private final DigestService digests;

    UnsubscribeResource(DigestService digests) {
        this.digests = digests;
    }

    /** Whatever the body is: mail programs send a form, {@code List-Unsubscribe=One-Click}. */
    @POST
    public void unsubscribe(@RestQuery @Nullable String token) {
        if (token != null) digests.unsubscribe(token);
    }
}
