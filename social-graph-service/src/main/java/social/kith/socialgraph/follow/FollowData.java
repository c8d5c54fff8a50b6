package social.kith.socialgraph.follow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;
import social.kith.socialgraph.relationship.FollowState;

/** Whom somebody follows and by whom they are followed, for themselves; of declined requests nobody is told. */
@ApplicationScoped
class FollowData implements PersonalData {
    private final FollowRepository follows;

    FollowData(FollowRepository follows) {
        this.follows = follows;
    }

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("following", ofFollower(FollowState.ACCEPTED)),
                new Part("followers", ofFollowee(FollowState.ACCEPTED)),
                new Part("followRequestsSent", ofFollower(FollowState.REQUESTED)),
                new Part("followRequestsReceived", ofFollowee(FollowState.REQUESTED)));
    }

    private Pages ofFollower(FollowState state) {
        return (user, after, most) -> view(follows.ofFollower(user, state, after, most), Follow::followee);
    }

    private Pages ofFollowee(FollowState state) {
        return (user, after, most) -> view(follows.ofFollowee(user, state, after, most), Follow::follower);
    }

    private static List<Between> view(List<Follow> page, Function<Follow, Id> other) {
        return page.stream()
                .map(follow -> new Between(follow.id(), other.apply(follow), follow.createdAt(), follow.since()))
                .toList();
    }

    /** A follow or a request, and who is at its other end. */
    record Between(
            Id id, Id userId, Instant createdAt, @JsonIgnore Id since) implements Item {
        @Override
        public long key() {
            return since.value();
        }
    }
}
