package social.kith.socialgraph.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import social.kith.platform.id.Id;

/** What becomes of many follows at once, in the transaction of whatever has caused it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UserFollows {
    private final FollowRepository repository;
    private final Follows follows;

    UserFollows(FollowRepository repository, Follows follows) {
        this.repository = repository;
        this.follows = follows;
    }

    /** Ends whatever is between two users, both ways. */
    public void sever(Id one, Id other) {
        repository.between(one, other).ifPresent(this::sever);
        repository.between(other, one).ifPresent(this::sever);
    }

    /**
     * Ends some of the follows and requests that an erased user is in.
     *
     * @return whether that were all
     */
    public boolean endSome(Id user, int most) {
        List<Follow> some = repository.of(user, most);
        some.forEach(this::sever);
        return some.size() < most;
    }

    private void sever(Follow follow) {
        follows.step(follow, FollowAction.SEVER);
    }

    /**
     * Accepts some of the requests for a profile that is public now.
     *
     * @param at when it was so: heard again, it lets nobody in who asked later, when it was private once more
     * @return whether that were all
     */
    public boolean acceptSome(Id user, Instant at, int most) {
        List<Follow> some = repository.requestsFor(user, at, most);
        some.forEach(request -> follows.step(request, FollowAction.ACCEPT));
        return some.size() < most;
    }
}
