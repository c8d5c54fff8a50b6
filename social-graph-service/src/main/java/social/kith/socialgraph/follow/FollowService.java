package social.kith.socialgraph.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import social.kith.people.UserReplicas;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Following, from both sides. */
@ApplicationScoped
public class FollowService {
    private final FollowRepository follows;
    private final UserReplicas users;
    private final Outbox outbox;
    private final Clock clock;

    FollowService(FollowRepository follows, UserReplicas users, Outbox outbox, Clock clock) {
        this.follows = follows;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Follows, or asks to; where either is so already, nothing changes. */
    @Transactional
    public Relationship follow(UserCard follower, Id user) {
        Id by = follower.id();
        if (by.equals(user)) throw Refusal.againstRule("Nobody follows themselves.");
        UserCard followee = require(user);
        users.meet(follower);
        var existing = follows.between(by, user);
        boolean again =
                existing.map(follow -> follow.state() != FollowState.DECLINED).orElse(false);
        if (again) return relationship(by, followee);
        existing.ifPresent(this::remove);
        Follow follow = Follow.begin(by, user, Boolean.TRUE.equals(followee.isPublic()), clock.instant());
        follows.persist(follow);
        outbox.append(follow.begun());
        return relationship(by, followee);
    }

    /** Unfollows, or withdraws the request. */
    @Transactional
    public Relationship unfollow(Id by, Id user) {
        UserCard followee = require(user);
        Follow follow = follows.between(by, user)
                .orElseThrow(() -> Refusal.conflict("You neither follow this user nor ask to."));
        outbox.append(follow.end());
        remove(follow);
        return relationship(by, followee);
    }

    @Transactional
    public Relationship accept(Id by, Id requestId) {
        return answer(by, requestId, Follow::accept);
    }

    @Transactional
    public Relationship decline(Id by, Id requestId) {
        return answer(by, requestId, Follow::decline);
    }

    private Relationship answer(Id by, Id requestId, Function<Follow, DomainEvent> decision) {
        Follow follow = follows.findByIdOptional(requestId.value())
                .filter(request -> request.followee().equals(by))
                .orElseThrow(FollowService::noSuchRequest);
        UserCard follower = users.find(follow.follower()).orElseThrow(FollowService::noSuchRequest);
        outbox.append(decision.apply(follow));
        return relationship(by, follower);
    }

    private static Refusal noSuchRequest() {
        return Refusal.notFound("follow request");
    }

    public Relationship relationship(Id viewer, Id user) {
        return relationship(viewer, require(user));
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

    private Relationship relationship(Id viewer, UserCard user) {
        return Relationship.of(
                user.id(), Boolean.TRUE.equals(user.isPublic()), state(viewer, user.id()), state(user.id(), viewer));
    }

    private FollowState state(Id follower, Id followee) {
        return follows.between(follower, followee).map(Follow::state).orElse(FollowState.NONE);
    }

    private UserCard require(Id user) {
        return users.find(user).orElseThrow(() -> Refusal.notFound("user"));
    }

    /** At once, so that a new row of the same pair can follow in the same transaction. */
    private void remove(Follow follow) {
        follows.delete(follow);
        follows.flush();
    }
}
