package social.kith.socialgraph.follow;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import social.kith.people.Shown;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.socialgraph.relationship.FollowState;

/** FollowSteps in the database. */
@ApplicationScoped
class FollowRepository implements PanacheRepositoryBase<Follow, Long> {
    Optional<Follow> between(Id follower, Id followee) {
        return find("followerId = ?1 and followeeId = ?2", follower.value(), followee.value())
                .firstResultOptional();
    }

    /** Requests that wait for this user's answer, newest first; not those of deleted users. */
    Page<Follow> pendingFor(Id followee, PageRequest page) {
        return page("followee", "follower", followee, page);
    }

    /** Requests of this user that wait for an answer, newest first; not those to deleted users. */
    Page<Follow> pendingOf(Id follower, PageRequest page) {
        return page("follower", "followee", follower, page);
    }

    /** Some of the requests that wait for this user's answer and were made before identity-service was heard so far. */
    List<Follow> requestsFor(Id followee, long heardBefore, int most) {
        return find(
                        "followeeId = ?1 and state = ?2 and heard < ?3",
                        followee.value(),
                        FollowState.REQUESTED,
                        heardBefore)
                .range(0, most - 1)
                .list();
    }

    /** Some of what is between this user and anybody. */
    List<Follow> of(Id user, int most) {
        return find("followerId = ?1 or followeeId = ?1", user.value())
                .range(0, most - 1)
                .list();
    }

    /** Oldest first. */
    List<Follow> ofFollower(Id follower, FollowState state, long after, int most) {
        return oldest("followerId", follower, state, after, most);
    }

    /** Oldest first. */
    List<Follow> ofFollowee(Id followee, FollowState state, long after, int most) {
        return oldest("followeeId", followee, state, after, most);
    }

    private List<Follow> oldest(String end, Id user, FollowState state, long after, int most) {
        return find(end + " = ?1 and state = ?2 and since > ?3 order by since", user.value(), state, after)
                .range(0, most - 1)
                .list();
    }

    private Page<Follow> page(String own, String other, Id user, PageRequest page) {
        String query = "from Follow f where f.%sId = ?1 and f.state = ?2 and f.since < ?3 and %s order by f.since desc"
                .formatted(own, Shown.inHql("f." + other + "Id"));
        List<Follow> rows = find(query, user.value(), FollowState.REQUESTED, page.before())
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, follow -> follow.since().value());
    }
}
