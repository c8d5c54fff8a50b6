package social.kith.socialgraph.follow;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** One user following another, or asking to. It decides what may become of it, and says what did. */
@Entity
@Table(name = "followers")
class Follow {
    @jakarta.persistence.Id
    private long id;

    private long followerId;
    private long followeeId;

    @Convert(converter = FollowStateColumn.class)
    private FollowState state;

    private Instant createdAt;

    protected Follow() {}

    private Follow(Id followerId, Id followeeId, FollowState state, Instant at) {
        this.id = Id.next().value();
        this.followerId = followerId.value();
        this.followeeId = followeeId.value();
        this.state = state;
        this.createdAt = at;
    }

    /** Following a public profile takes effect at once; a private one is asked. */
    static Follow begin(Id follower, Id followee, boolean followeeIsPublic, Instant at) {
        return new Follow(follower, followee, followeeIsPublic ? FollowState.ACCEPTED : FollowState.REQUESTED, at);
    }

    DomainEvent begun() {
        return state == FollowState.ACCEPTED
                ? new FollowAccepted(id(), follower(), followee(), false)
                : new FollowRequested(id(), follower(), followee());
    }

    FollowAccepted accept() {
        settle(FollowState.ACCEPTED);
        return new FollowAccepted(id(), follower(), followee(), true);
    }

    FollowDeclined decline() {
        settle(FollowState.DECLINED);
        return new FollowDeclined(id(), follower(), followee());
    }

    private void settle(FollowState answer) {
        if (state != FollowState.REQUESTED) throw Refusal.conflict("This request has been answered already.");
        state = answer;
    }

    /** What it means that the follower wants it no more. */
    DomainEvent end() {
        return switch (state) {
            case ACCEPTED -> new FollowEnded(id(), follower(), followee());
            case REQUESTED -> new FollowWithdrawn(id(), follower(), followee());
            case NONE, DECLINED -> throw Refusal.conflict("You neither follow this user nor ask to.");
        };
    }

    Id id() {
        return new Id(id);
    }

    Id follower() {
        return new Id(followerId);
    }

    Id followee() {
        return new Id(followeeId);
    }

    FollowState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }
}
