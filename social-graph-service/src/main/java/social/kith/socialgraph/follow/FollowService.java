package social.kith.socialgraph.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.inbox.AppliedPositions;
import social.kith.platform.problem.Refusal;
import social.kith.socialgraph.relationship.FollowState;
import social.kith.socialgraph.relationship.Relationship;
import social.kith.socialgraph.relationship.RelationshipService;

/** Following, from both sides. */
@ApplicationScoped
public class FollowService {
    private final FollowRepository repository;
    private final FollowSteps follows;
    private final RelationshipService relationships;
    private final UserReplicas users;
    private final AppliedPositions heard;
    private final Clock clock;

    FollowService(
            FollowRepository repository,
            FollowSteps follows,
            RelationshipService relationships,
            UserReplicas users,
            AppliedPositions heard,
            Clock clock) {
        this.repository = repository;
        this.follows = follows;
        this.relationships = relationships;
        this.users = users;
        this.heard = heard;
        this.clock = clock;
    }

    /** FollowSteps, or asks to; where either is so already, nothing changes. */
    @Transactional
    public Relationship follow(UserCard by, Id user) {
        if (by.id().equals(user)) throw Refusal.againstRule("Nobody follows themselves.");
        relationships.requireUnblocked(by.id(), user);
        users.meet(by);
        follows.step(beginning(by.id(), user), isPublic(user) ? FollowAction.FOLLOW : FollowAction.ASK);
        return relationships.require(by.id(), user);
    }

    private Follow beginning(Id by, Id user) {
        Optional<Follow> existing = repository.between(by, user);
        if (existing.isPresent() && existing.get().state() == FollowState.DECLINED) {
            repository.delete(existing.get());
            repository.flush();
            return existing.get().anew(heard.of("identity"), clock.instant());
        }
        return existing.orElseGet(() -> none(by, user));
    }

    private boolean isPublic(Id user) {
        return users.find(user).map(UserCard::isPublic).orElse(false);
    }

    /** Unfollows, or withdraws the request. */
    @Transactional
    public Relationship unfollow(Id by, Id user) {
        relationships.require(by, user);
        follows.step(between(by, user), FollowAction.UNFOLLOW);
        return relationships.require(by, user);
    }

    /** Ends another's following of the caller. */
    @Transactional
    public void removeFollower(Id by, Id follower) {
        relationships.require(by, follower);
        follows.step(between(follower, by), FollowAction.REMOVE);
    }

    private Follow between(Id follower, Id followee) {
        return repository.between(follower, followee).orElseGet(() -> none(follower, followee));
    }

    private Follow none(Id follower, Id followee) {
        return Follow.none(follower, followee, heard.of("identity"), clock.instant());
    }

    @Transactional
    public Relationship accept(Id by, Id request) {
        return answer(by, request, FollowAction.ACCEPT);
    }

    @Transactional
    public Relationship decline(Id by, Id request) {
        return answer(by, request, FollowAction.DECLINE);
    }

    private Relationship answer(Id by, Id request, FollowAction answer) {
        Follow follow = repository
                .findByIdOptional(request.value())
                .filter(found -> found.followee().equals(by))
                .filter(found -> users.find(found.follower()).isPresent())
                .orElseThrow(() -> Refusal.notFound("follow request"));
        follows.step(follow, answer);
        return relationships.require(by, follow.follower());
    }
}
