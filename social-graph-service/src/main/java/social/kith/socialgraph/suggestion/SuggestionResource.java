package social.kith.socialgraph.suggestion;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** People whom the caller may know. */
@Path("/api/v1/users/suggestions")
@Authenticated
@RunOnVirtualThread
public class SuggestionResource {
    private final SuggestionService suggestions;
    private final CurrentUser me;

    SuggestionResource(SuggestionService suggestions, CurrentUser me) {
        this.suggestions = suggestions;
        this.me = me;
    }

    @GET
    public Page<SuggestedUser> list(@BeanParam PageRequest page) {
        return suggestions.of(me.id(), page);
    }
}
