package social.kith.socialgraph.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import social.kith.platform.id.Id;

/** Steps of many follows at once, in the transaction of whatever has caused them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ManyFollows {
    private final FollowRepository repository;
    private final FollowSteps follows;

    ManyFollows(FollowRepository repository, FollowSteps follows) {
        this.repository = repository;
        this.follows = follows;
    }

    /** Ends whatever is between two users, both ways. */
    public void sever(Id one, Id other) {
        sever(Stream.of(repository.between(one, other), repository.between(other, one))
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * Ends some of the follows and requests that an erased user is in.
     *
     * @return how many
     */
    public int endSome(Id user, int most) {
        List<Follow> some = repository.of(user, most);
        sever(some);
        return some.size();
    }

    private void sever(List<Follow> some) {
        follows.step(some, FollowAction.SEVER);
    }

    /**
     * Accepts some of the requests for a profile that has turned public.
     *
     * @param position of the event that told of it: who asked before it was heard is let in, and nobody who asked later,
     *     when it was private once more, should it be heard again
     * @return how many
     */
    public int acceptSome(Id user, long position, int most) {
        List<Follow> some = repository.requestsFor(user, position, most);
        follows.step(some, FollowAction.ACCEPT);
        return some.size();
    }
}
