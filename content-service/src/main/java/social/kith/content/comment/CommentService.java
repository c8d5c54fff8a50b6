package social.kith.content.comment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import social.kith.content.mention.Mentions;
import social.kith.content.post.ExistingPosts;
import social.kith.content.post.MentionTelling;
import social.kith.content.post.SeenPost;
import social.kith.content.post.Visibility;
import social.kith.content.replica.GroupReplicas;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.patch.MergePatch;
import social.kith.platform.problem.Refusal;
import social.kith.platform.version.IfMatch;

/** Commenting on a post, changing a comment and deleting it. */
@ApplicationScoped
public class CommentService {
    private static final String NOTHING_SAID = "A comment needs text or an image.";

    private final CommentRepository comments;
    private final CommentMedia media;
    private final CommentViews views;
    private final ExistingPosts posts;
    private final Visibility visibility;
    private final Mentions mentions;
    private final MentionTelling telling;
    private final GroupReplicas groups;
    private final UserReplicas users;
    private final MergePatch patches;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    CommentService(
            CommentRepository comments,
            CommentMedia media,
            CommentViews views,
            ExistingPosts posts,
            Visibility visibility,
            Mentions mentions,
            MentionTelling telling,
            GroupReplicas groups,
            UserReplicas users,
            MergePatch patches,
            IfMatch ifMatch,
            Outbox outbox,
            Clock clock) {
        this.comments = comments;
        this.media = media;
        this.views = views;
        this.posts = posts;
        this.visibility = visibility;
        this.mentions = mentions;
        this.telling = telling;
        this.groups = groups;
        this.users = users;
        this.patches = patches;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whoever sees a post may say something to it. */
    @Transactional
    public CommentView add(UserCard author, Id post, WriteComment command) {
        if (command.saysNothing()) throw Refusal.invalid("content", "is needed where there is no image");
        SeenPost on = visibility.requireVisible(author.id(), post);
        users.meet(author);
        boolean departed = users.find(author.id()).isEmpty();
        Comment comment = new Comment(on, author.id(), departed, command.text(), clock.instant());
        comments.persist(comment);
        if (!command.images().isEmpty()) media.hang(comment.id(), author.id(), command.images());
        outbox.append(comment.added(on));
        saysNow(comment, comment.content());
        return views.own(comment, author, command.images());
    }

    /** Its author changes a comment for as long as they see the post; who changes nothing leaves no mark of it. */
    @Transactional
    CommentView change(UserCard by, Id id, ObjectNode patch) {
        Comment comment = comments.met(id, by.id())
                .filter(met -> visibility.sees(by.id(), met.post()))
                .orElseThrow(CommentService::noSuchComment);
        if (!comment.isBy(by.id())) throw Refusal.forbidden("Only its author changes a comment.");
        ifMatch.require(comment);
        List<Id> before = media.of(comment.id());
        WriteComment after = patches.apply(patch, new WriteComment(comment.content(), before), WriteComment.class);
        if (after.saysNothing()) throw saysNothing(patch);
        if (after.text().equals(comment.content()) && after.images().equals(before))
            return views.own(comment, by, before);
        if (!after.images().equals(before)) media.hang(comment.id(), by.id(), after.images());
        comment.edit(after.text(), clock.instant());
        saysNow(comment, comment.content());
        return views.own(comment, by, after.images());
    }

    /** Its author always may, also where they see the post no longer. */
    @Transactional
    public void delete(Id by, Id id) {
        Comment comment = comments.met(id, by).orElseThrow(CommentService::noSuchComment);
        SeenPost on = posts.find(comment.post())
                .filter(post -> comment.isBy(by) || visibility.sees(by, post.id()))
                .orElseThrow(CommentService::noSuchComment);
        boolean moderates = on.group() != null && groups.isModerator(on.group(), by);
        outbox.append(comment.delete(by, on, moderates, clock.instant()));
        saysNow(comment, "");
    }

    /** What the text of a comment brings with it; none is left of one that is deleted. */
    private void saysNow(Comment comment, String text) {
        mentions.write(comment.author(), comment.post(), comment.id(), text);
        telling.settle(comment.post(), comment.id());
    }

    private static Refusal saysNothing(ObjectNode patch) {
        return patch.has("content") && patch.has("mediaIds")
                ? Refusal.invalid("content", "is needed where there is no image")
                : Refusal.againstRule(NOTHING_SAID);
    }

    private static Refusal noSuchComment() {
        return Refusal.notFound("comment");
    }
}
