package social.kith.socialgraph.follow;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Follows in the database. */
@ApplicationScoped
class FollowRepository implements PanacheRepositoryBase<Follow, Long> {
    Optional<Follow> between(Id follower, Id followee) {
        return find("followerId = ?1 and followeeId = ?2", follower.value(), followee.value())
                .firstResultOptional();
    }

    /** Requests that wait for this user's answer, newest first. */
    Page<Follow> pendingFor(Id followee, PageRequest page) {
        return page("followeeId = ?1 and state = ?2 and id < ?3 order by id desc", followee, page);
    }

    /** Requests of this user that wait for an answer, newest first. */
    Page<Follow> pendingOf(Id follower, PageRequest page) {
        return page("followerId = ?1 and state = ?2 and id < ?3 order by id desc", follower, page);
    }

    private Page<Follow> page(String query, Id user, PageRequest page) {
        List<Follow> rows = find(query, user.value(), FollowState.REQUESTED, page.before())
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, follow -> follow.id().value());
    }
}
