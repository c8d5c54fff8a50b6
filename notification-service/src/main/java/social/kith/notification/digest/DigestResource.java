package social.kith.notification.digest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestQuery;
import social.kith.notification.notification.Language;
import social.kith.platform.identity.CurrentUser;

/**
 * For identity-service, which mails it: who has something to be told, and, in the name of each of them, what. The gateway
 * has no way here.
 */
@Path("/internal/digest")
@Authenticated
@RunOnVirtualThread
public class DigestResource {
    private final DigestService digests;
    private final CurrentUser me;

    DigestResource(DigestService digests, CurrentUser me) {
        this.digests = digests;
        this.me = me;
    }

    /** What the caller was told after that change and that time (in milliseconds), the latest so many in words. */
    @GET
    public Digest mine(
            @RestQuery @DefaultValue("0") long after,
            @RestQuery @DefaultValue("0") long since,
            @RestQuery @DefaultValue("en") String language,
            @RestQuery @DefaultValue("10") int most) {
        return digests.of(me.id(), after, Instant.ofEpochMilli(since), Language.of(language), most);
    }

    /** Nobody's own token lets in: it tells of everybody. */
    @GET
    @Path("/waiting")
    @RolesAllowed("identity-service")
    public WaitingUsers.Some waiting(
            @RestQuery @DefaultValue("") String after, @RestQuery @DefaultValue("0") long since) {
        return digests.waiting(WaitingUsers.Place.parse(after), Instant.ofEpochMilli(since));
    }
}
