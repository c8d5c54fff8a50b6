package social.kith.socialgraph.relationship;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.page.Page;
import social.kith.platform.problem.Refusal;

/** How the caller stands to one user, or to many. */
@Path("/api/v1")
@Authenticated
@RunOnVirtualThread
public class RelationshipResource {
    private static final int MOST = 100;
    private final RelationshipService relationships;
    private final CurrentUser me;

    RelationshipResource(RelationshipService relationships, CurrentUser me) {
        this.relationships = relationships;
        this.me = me;
    }

    @GET
    @Path("/users/{id}/relationship")
    public Relationship one(@RestPath Id id) {
        return relationships.require(me.id(), id);
    }

    /** @param ids up to 100 ids with commas between them; who is not there is left out */
    @GET
    @Path("/relationships")
    public Page<Relationship> many(@RestQuery @NotNull String ids) {
        return new Page<>(relationships.of(me.id(), parse(ids)), null);
    }

    private static Set<Id> parse(String ids) {
        Set<Id> parsed = new LinkedHashSet<>();
        try {
            for (String id : ids.split(",", -1)) parsed.add(Id.parse(id));
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("ids", "must be ids of users with commas between them");
        }
        if (parsed.size() > MOST) throw Refusal.invalid("ids", "must name " + MOST + " users at most");
        return parsed;
    }
}
