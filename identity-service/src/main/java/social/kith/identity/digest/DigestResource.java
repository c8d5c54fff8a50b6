package social.kith.identity.digest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import social.kith.platform.identity.CurrentUser;

/**
 * The daily mail of what is new and unread. It is on for who has said nothing, and comes only where whoever runs this
 * Kith has it sent ({@code configured}), to an address that is confirmed.
 */
@Path("/api/v1/email-digest")
@Authenticated
@RunOnVirtualThread
public class DigestResource {
    private final DigestService digests;
    private final CurrentUser me;

    DigestResource(DigestService digests, CurrentUser me) {
        this.digests = digests;
        this.me = me;
    }

    @GET
    public DigestView mine() {
        return digests.of(me.id());
    }

    @PUT
    public DigestView choose(@Valid @NotNull DigestChoice choice) {
        return digests.choose(me.id(), choice);
    }
}
