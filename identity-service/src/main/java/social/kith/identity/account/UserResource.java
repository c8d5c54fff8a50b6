package social.kith.identity.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import social.kith.identity.profile.ProfileView;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;

/** People as the caller may see them. */
@Path("/api/v1/users")
@Authenticated
@RunOnVirtualThread
public class UserResource {
    private final AccountService accounts;
    private final CurrentUser me;

    UserResource(AccountService accounts, CurrentUser me) {
        this.accounts = accounts;
        this.me = me;
    }

    @GET
    @Path("/{id}")
    public ProfileView profile(@RestPath Id id) {
        return accounts.profile(me.id(), id);
    }
}
