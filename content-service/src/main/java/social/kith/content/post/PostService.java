package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.kith.content.replica.GroupReplicas;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.problem.Refusal;

/** Publishing, reading and deleting a post. */
@ApplicationScoped
public class PostService {
    private final PostRepository posts;
    private final PostParts parts;
    private final Visibility visibility;
    private final PostViews views;
    private final GroupReplicas groups;
    private final UserReplicas users;
    private final Outbox outbox;
    private final Clock clock;

    PostService(
            PostRepository posts,
            PostParts parts,
            Visibility visibility,
            PostViews views,
            GroupReplicas groups,
            UserReplicas users,
            Outbox outbox,
            Clock clock) {
        this.posts = posts;
        this.parts = parts;
        this.visibility = visibility;
        this.views = views;
        this.groups = groups;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Only a private post has an audience, and only followers of its author are in it; one of nobody is none. */
    @Transactional
    public PostView publish(UserCard author, CreatePost command) {
        Draft draft = requireSomething(command.draft());
        Post post = Post.by(author.id(), draft, command.privacy(), clock.instant());
        return publish(author, post, draft.images(), command.audience());
    }

    @Transactional
    public PostView publishInGroup(UserCard author, Id group, CreateGroupPost command) {
        Draft draft = requireSomething(command.draft());
        groups.requireMember(group, author.id());
        return publish(author, Post.inGroup(group, author.id(), draft, clock.instant()), draft.images(), null);
    }

    private PostView publish(UserCard author, Post post, List<Id> images, @Nullable List<Id> audience) {
        users.meet(author);
        posts.add(post);
        parts.choose(post, audience == null ? Set.of() : new HashSet<>(audience));
        parts.say(post, images);
        parts.show(post);
        outbox.append(post.published(posts.numberOf(post.author())));
        parts.tell(post);
        return views.require(post.id(), author);
    }

    private static Draft requireSomething(Draft draft) {
        if (draft.saysNothing()) throw Refusal.invalid("content", "is needed where there is no image");
        return draft;
    }

    public PostView read(UserCard viewer, Id id) {
        return views.require(id, viewer);
    }

    /** Its author deletes a post, also in a group that they left; who runs a group deletes what is in it. */
    @Transactional
    public void delete(Id by, Id id) {
        Post post = posts.existing(id)
                .filter(existing -> existing.author().equals(by) || visibility.sees(by, id))
                .orElseThrow(() -> Refusal.notFound("post"));
        boolean moderates = post.group() != null && groups.isModerator(post.group(), by);
        post.delete(by, moderates, clock.instant());
        outbox.append(post.removed(posts.numberOf(post.author())));
    }
}
