package social.kith.socialgraph.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/**
 * How users stand to each other. Whoever does something to another asks here first who is there for them: to whom one
 * of two has blocked, the other is nobody, on every path alike.
 */
@ApplicationScoped
public class RelationshipService {
    private final RelationshipQuery relationships;

    RelationshipService(RelationshipQuery relationships) {
        this.relationships = relationships;
    }

    /** @throws Refusal 404 for whoever is unknown, deleted, or has blocked the viewer: they look the same */
    public Relationship require(Id viewer, Id user) {
        return relationships.of(viewer, Set.of(user)).stream().findFirst().orElseThrow(RelationshipService::nobody);
    }

    /** As {@link #require}; whom the viewer blocks is not there to be looked at either. */
    public Relationship requireMet(Id viewer, Id user) {
        Relationship relationship = require(viewer, user);
        if (relationship.blocking()) throw nobody();
        return relationship;
    }

    /** As {@link #require}, for what one does to somebody whom one does not block oneself. */
    public Relationship requireUnblocked(Id by, Id user) {
        Relationship relationship = require(by, user);
        if (relationship.blocking()) throw Refusal.conflict("You have blocked this user. Unblock them first.");
        return relationship;
    }

    private static Refusal nobody() {
        return Refusal.notFound("user");
    }

    /** In the order asked for, without those who are not there for the viewer. */
    List<Relationship> of(Id viewer, Set<Id> users) {
        Map<Id, Relationship> found = relationships.of(viewer, users).stream()
                .collect(Collectors.toMap(Relationship::userId, Function.identity()));
        return users.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
