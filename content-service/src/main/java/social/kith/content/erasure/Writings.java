package social.kith.content.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import social.kith.content.comment.CommentErasure;
import social.kith.content.media.Images;
import social.kith.content.mention.Mentions;
import social.kith.content.post.PostErasure;
import social.kith.content.reaction.ReactionErasure;
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.FirstAnswers;

/** All that people write, hidden, shown and erased, so many rows at a time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Writings {
    /** Somebody waits to write. */
    private static final Duration LONGEST = Duration.ofMillis(100);

    private final PostErasure posts;
    private final CommentErasure comments;
    private final ReactionErasure reactions;
    private final Mentions mentions;
    private final Images images;
    private final FirstAnswers answers;

    Writings(
            PostErasure posts,
            CommentErasure comments,
            ReactionErasure reactions,
            Mentions mentions,
            Images images,
            FirstAnswers answers) {
        this.posts = posts;
        this.comments = comments;
        this.reactions = reactions;
        this.mentions = mentions;
        this.images = images;
        this.answers = answers;
    }

    /**
     * Some of what a departure asks for.
     *
     * @return whether nothing is left to do
     */
    boolean bring(Departure departure, int most) {
        Id user = departure.user();
        return switch (departure.state()) {
            case HIDDEN -> hide(user, true, most);
            case SHOWN -> hide(user, false, most);
            case ERASED -> {
                answers.forget(user);
                yield some(
                        most,
                        left -> comments.eraseSome(user, left),
                        left -> reactions.eraseSome(user, left),
                        left -> eraseOldest(posts.ofUser(user), left),
                        left -> posts.takeFromAudiences(user, left),
                        left -> mentions.eraseSome(user, left),
                        // After all that shows them.
                        left -> images.eraseSome(user, left));
            }
        };
    }

    /** Posts themselves are not marked: nothing counts them but their author's own number. */
    private boolean hide(Id user, boolean hidden, int most) {
        return some(
                most, left -> comments.hideSome(user, hidden, left), left -> reactions.hideSome(user, hidden, left));
    }

    /** Some of what was deleted before that time; whether nothing of it is left. */
    boolean eraseDeleted(Instant before, int most) {
        return some(
                most,
                left -> comments.eraseDeleted(before, left),
                left -> eraseOldest(posts.deletedBefore(before), left));
    }

    /** Some of what was posted in that group; whether nothing of it is left. */
    boolean eraseGroup(Id group, int most) {
        return some(most, left -> eraseOldest(posts.inGroup(group), left));
    }

    /** A post with all that hangs on it: what hangs there first, then the post. */
    private int eraseOldest(Optional<Id> oldest, int most) {
        return oldest.map(post -> {
                    int gone = comments.eraseOn(List.of(post), most);
                    if (gone < most) gone += reactions.eraseOn(List.of(post), most - gone);
                    if (gone < most) {
                        posts.erase(post);
                        gone++;
                    }
                    return gone;
                })
                .orElse(0);
    }

    /**
     * Each step until it finds nothing more; whether all were done before there was too much. Too long is too much: to take
     * one long post out of the index that searches use can take a tenth of a second.
     */
    private static boolean some(int most, IntUnaryOperator... steps) {
        int left = most;
        long end = System.nanoTime() + LONGEST.toNanos();
        for (IntUnaryOperator step : steps) {
            int done;
            do {
                done = step.applyAsInt(left);
                left -= done;
                if (done > 0 && System.nanoTime() > end) return false;
            } while (done > 0 && left > 0);
            if (left <= 0) return false;
        }
        return true;
    }
}
