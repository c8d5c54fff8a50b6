package social.kith.content.search;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.GenericEntity;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestQuery;
import social.kith.content.post.PostView;
import social.kith.content.replica.GroupCard;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;
import social.kith.platform.text.NotBlankText;

/** Search. What is looked for decides what is answered: posts, cards of people, or groups. */
@Path("/api/v1/search")
@Authenticated
@RunOnVirtualThread
public class SearchResource {
    private final SearchService search;
    private final CurrentUser me;

    SearchResource(SearchService search, CurrentUser me) {
        this.search = search;
        this.me = me;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FoundPage.class)))
    public GenericEntity<? extends Page<?>> search(
            @RestQuery @NotNull @NotBlankText @CodePointLength(max = 200) String q,
            @RestQuery @DefaultValue("posts") @Parameter(schema = @Schema(enumeration = {"posts", "users", "groups"}))
                    String type,
            @BeanParam PageRequest page) {
        return switch (type) {
            case "posts" -> new GenericEntity<Page<PostView>>(search.posts(me.card(), q, page)) {};
            case "users" -> new GenericEntity<Page<UserCard>>(search.users(me.id(), q, page)) {};
            case "groups" -> new GenericEntity<Page<GroupCard>>(search.groups(me.id(), q, page)) {};
            default -> throw Refusal.invalid("type", "must be posts, users or groups");
        };
    }
}
