package social.kith.identity.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import social.kith.platform.identity.CurrentUser;

/** The caller's own profile. */
@Path("/api/v1/me")
@Authenticated
@RunOnVirtualThread
public class MeResource {
    private final AccountService accounts;
    private final CurrentUser me;

    MeResource(AccountService accounts, CurrentUser me) {
        this.accounts = accounts;
        this.me = me;
    }

    @GET
    public OwnProfile me() {
        return accounts.ownProfile(me.id());
    }
}
