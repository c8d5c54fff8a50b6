package social.kith.platform.consistency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/**
 * For the gateway, which alone has a way here: answered like any request, once {@link ReadYourWrites} has seen that what
 * the question names is applied here, or has waited long enough.
 */
@Path("/internal/heard")
@PermitAll
@RunOnVirtualThread
public class HeardResource {
    @GET
    public void heard() {
        // 204: all has been waited for before.
    }
}
