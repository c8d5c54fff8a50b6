package social.kith.people.personaldata;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;

/**
 * All that this service holds of the caller, for the archive that they download; the gateway has no way to it. An
 * answer that ends before its JSON does is incomplete.
 */
@Path("/internal/personal-data")
@Authenticated
@RunOnVirtualThread
public class PersonalDataResource {
    private final PersonalDataWriter data;
    private final CurrentUser me;

    PersonalDataResource(PersonalDataWriter data, CurrentUser me) {
        this.data = data;
        this.me = me;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public StreamingOutput all() {
        Id user = me.id();
        return out -> data.write(user, out);
    }
}
