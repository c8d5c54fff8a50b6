package social.kith.socialgraph.follow;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;
import social.kith.socialgraph.relationship.FollowState;
import social.kith.socialgraph.relationship.FollowStateColumn;

/**
 * One user following another, or asking to. {@link FollowAction} decides what may become of it, and each step returns
 * what others are told.
 */
@Entity
@Table(name = "followers")
class Follow {
    @jakarta.persistence.Id
    private long id;

    private long followerId;
    private long followeeId;

    @Convert(converter = FollowStateColumn.class)
    private FollowState state;

    /** An id made when it came to be in this state: lists are ordered by it. */
    private long since;

    private Instant createdAt;

    /** How far identity-service had been heard when it began: what it knew of whether the profile is public. */
    private long heard;

    protected Follow() {}

    private Follow(Id follower, Id followee, FollowState state, long heard, Instant at) {
        this.id = Id.next().value();
        this.followerId = follower.value();
        this.followeeId = followee.value();
        this.state = state;
        this.since = id;
        this.createdAt = at;
        this.heard = heard;
    }

    /**
     * Somebody who is nothing to the other yet.
     *
     * @param heard how far identity-service is heard
     */
    static Follow none(Id follower, Id followee, long heard, Instant at) {
        return new Follow(follower, followee, FollowState.NONE, heard, at);
    }

    /** The same standing under a new id, so that a second request is not taken for the declined first. */
    Follow anew(long heard, Instant at) {
        return new Follow(follower(), followee(), state, heard, at);
    }

    /** @return what others are told, if anything has changed that they may know */
    Optional<DomainEvent> step(FollowAction action) {
        FollowState before = state;
        state = action.from(before);
        if (state == before) return Optional.empty();
        since = Id.next().value();
        return switch (state) {
            case REQUESTED -> Optional.of(new FollowRequested(id(), follower(), followee()));
            case ACCEPTED ->
                Optional.of(new FollowAccepted(id(), follower(), followee(), before == FollowState.REQUESTED));
            case DECLINED -> Optional.of(new FollowDeclined(id(), follower(), followee()));
            case NONE -> end(before);
        };
    }

    private Optional<DomainEvent> end(FollowState before) {
        return switch (before) {
            case ACCEPTED -> Optional.of(new FollowEnded(id(), follower(), followee()));
            case REQUESTED -> Optional.of(new FollowWithdrawn(id(), follower(), followee()));
            // That somebody was declined they are not told even now.
            case NONE, DECLINED -> Optional.empty();
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

    Id since() {
        return new Id(since);
    }

    Instant createdAt() {
        return createdAt;
    }
}
