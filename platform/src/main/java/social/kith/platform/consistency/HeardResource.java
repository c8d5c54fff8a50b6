package social.kith.platform.consistency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import social.kith.platform.problem.Refusal;

/**
 * For the gateway, which alone has a way here: answered like any request, once {@link ReadYourWrites} has seen that what
 * the question names is applied here; with 503 when it has waited long enough in vain.
 */
@Path("/internal/heard")
@PermitAll
@RunOnVirtualThread
public class HeardResource {
    private static final Duration LATER = Duration.ofSeconds(1);
    private final ReadYourWrites reads;

    HeardResource(ReadYourWrites reads) {
        this.reads = reads;
    }

    @GET
    public void heard(@Context HttpHeaders headers) throws InterruptedException {
        String seen = headers.getHeaderString(Positions.SEEN);
        if (seen != null && !reads.isSeen(seen)) throw Refusal.unavailable("That is not heard of yet.", LATER);
    }
}
