package social.kith.socialgraph.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Function;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;
import social.kith.socialgraph.relationship.Encounter;
import social.kith.socialgraph.relationship.ListedUser;
import social.kith.socialgraph.relationship.PeopleList;
import social.kith.socialgraph.relationship.RelationshipService;

/** Who follows somebody, whom they follow, and who asks to; newest first. */
@ApplicationScoped
public class ConnectionService {
    private static final String FOLLOWERS = list("follower_id", "followee_id");
    private static final String FOLLOWING = list("followee_id", "follower_id");

    private final FollowRepository follows;
    private final RelationshipService relationships;
    private final UserReplicas users;
    private final PeopleList lists;

    ConnectionService(
            FollowRepository follows, RelationshipService relationships, UserReplicas users, PeopleList lists) {
        this.follows = follows;
        this.relationships = relationships;
        this.users = users;
        this.lists = lists;
    }

    private static String list(String listed, String owner) {
        return """
                select f.%1$s, f.since from followers f
                where f.%2$s = :owner and f.state = 'accepted' and f.since < :before and %3$s
                order by f.since desc limit :fetch""".formatted(listed, owner, Encounter.met("f." + listed));
    }

    public Page<ListedUser> followers(Id viewer, Id user, PageRequest page) {
        requireShown(viewer, user);
        return lists.page(FOLLOWERS, user, viewer, page);
    }

    public Page<ListedUser> following(Id viewer, Id user, PageRequest page) {
        requireShown(viewer, user);
        return lists.page(FOLLOWING, user, viewer, page);
    }

    /** To the owner always; to others as the profile and its setting for connections say. */
    private void requireShown(Id viewer, Id user) {
        if (viewer.equals(user)) return;
        var relationship = relationships.requireMet(viewer, user);
        if (!users.showsConnections(user, relationship.follows()))
            throw Refusal.forbidden("This user does not show you who follows them and whom they follow.");
    }

    /** Requests that wait for this user's answer. */
    public Page<FollowRequest> received(Id user, PageRequest page) {
        return view(follows.pendingFor(user, page), Follow::follower);
    }

    /** This user's requests that wait for an answer. */
    public Page<FollowRequest> sent(Id user, PageRequest page) {
        return view(follows.pendingOf(user, page), Follow::followee);
    }

    private Page<FollowRequest> view(Page<Follow> page, Function<Follow, Id> other) {
        var cards = users.cards(page.items().stream().map(other).toList());
        return page.map(follow -> new FollowRequest(
                follow.id(), Objects.requireNonNull(cards.get(other.apply(follow))), follow.createdAt()));
    }
}
