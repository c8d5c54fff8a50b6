package social.kith.content.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import social.kith.content.count.Counts;
import social.kith.content.count.PostCounts;
import social.kith.content.post.ExistingPosts;
import social.kith.content.post.SeenPost;
import social.kith.content.post.Visibility;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Reacting to a post, taking it back, and who did. */
@ApplicationScoped
public class ReactionService {
    private final ReactionRepository reactions;
    private final ExistingPosts posts;
    private final Visibility visibility;
    private final Counts counts;
    private final UserReplicas users;
    private final Outbox outbox;
    private final Clock clock;

    ReactionService(
            ReactionRepository reactions,
            ExistingPosts posts,
            Visibility visibility,
            Counts counts,
            UserReplicas users,
            Outbox outbox,
            Clock clock) {
        this.reactions = reactions;
        this.posts = posts;
        this.visibility = visibility;
        this.counts = counts;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whoever sees a post may react to it; the same again is harmless, and tells nobody. */
    @Transactional
    public void react(UserCard by, Id post, Emoji emoji) {
        SeenPost to = visibility.requireVisible(by.id(), post);
        Optional<Reaction> before = reactions.of(by.id(), post);
        if (before.filter(it -> it.emoji() == emoji).isPresent()) return;
        Reaction reaction = before.orElseGet(() -> first(by, to, emoji));
        reaction.change(emoji);
        outbox.append(reaction.set(to));
    }

    private Reaction first(UserCard by, SeenPost to, Emoji emoji) {
        users.meet(by);
        boolean departed = users.find(by.id()).isEmpty();
        Reaction first = new Reaction(to, by.id(), departed, emoji, clock.instant());
        reactions.persist(first);
        return first;
    }

    /** Also from a post that they see no longer; where there is nothing to take back, that is harmless. */
    @Transactional
    public void takeBack(Id by, Id post) {
        Optional<Reaction> reaction = reactions.of(by, post);
        if (reaction.isEmpty()) {
            visibility.requireVisible(by, post);
            return;
        }
        SeenPost from = posts.find(post).orElseThrow(() -> Refusal.notFound("post"));
        reactions.delete(reaction.get());
        outbox.append(reaction.get().removed(from));
    }

    /** Those of everybody whom the viewer meets, newest first. */
    public Page<ReactionView> on(UserCard viewer, Id post, PageRequest page) {
        visibility.requireVisible(viewer.id(), post);
        Page<ReactionRow> found = reactions.on(post, viewer.id(), page);
        Map<Id, UserCard> people =
                users.cards(found.items().stream().map(ReactionRow::user).toList(), viewer);
        return found.map(reaction -> new ReactionView(
                Objects.requireNonNull(people.get(reaction.user())), reaction.emoji(), reaction.createdAt()));
    }

    /** The numbers on a post that the viewer sees. */
    PostReactions numbers(Id viewer, Id post) {
        return PostReactions.of(counts.of(viewer, List.of(post)).getOrDefault(post, PostCounts.NONE));
    }
}
