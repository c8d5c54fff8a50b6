package social.kith.identity.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.kith.identity.profile.ProfileView;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.text.NotBlankText;

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
    public Page<UserCard> search(
            @RestQuery @NotNull @NotBlankText @CodePointLength(max = 100) String q, @BeanParam PageRequest page) {
        return accounts.search(me.id(), q, page);
    }

    @GET
    @Path("/{id}")
    public ProfileView profile(@RestPath Id id) {
        return accounts.profile(me.id(), id);
    }
}
