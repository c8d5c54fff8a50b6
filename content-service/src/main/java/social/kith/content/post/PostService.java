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
    private final Audience audience;
    private final Visibility visibility;
    private final PostViews views;
    private final GroupReplicas groups;
    private final UserReplicas users;
    private final Outbox outbox;
    private final Clock clock;

    PostService(
            PostRepository posts,
            Audience audience,
            Visibility visibility,
            PostViews views,
            GroupReplicas groups,
            UserReplicas users,
            Outbox outbox,
            Clock clock) {
        this.posts = posts;
        this.audience = audience;
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
        Set<Id> chosen = command.audience() == null ? Set.of() : new HashSet<>(command.audience());
        if (!chosen.isEmpty() && command.privacy() != Privacy.PRIVATE)
            throw Refusal.againstRule("Only a private post has an audience.");
        return publish(author, Post.by(author.id(), command, clock.instant()), command.mediaIds(), chosen);
    }

    @Transactional
    public PostView publishInGroup(UserCard author, Id group, CreateGroupPost command) {
        groups.requireMember(group, author.id());
        return publish(
                author, Post.inGroup(group, author.id(), command, clock.instant()), command.mediaIds(), Set.of());
    }

    private PostView publish(UserCard author, Post post, @Nullable List<Id> media, Set<Id> chosen) {
        // Nothing can be uploaded yet, so no id of an image is anybody's.
        if (media != null && !media.isEmpty()) throw Refusal.againstRule("There is no image of yours with that id.");
        users.meet(author);
        posts.persist(post);
        // Somebody who is not there and somebody who does not follow look the same.
        if (audience.choose(post, chosen) < chosen.size())
            throw Refusal.againstRule("Only people who follow you can be chosen.");
        outbox.append(post.published(posts.numberOf(post.author())));
        return views.of(post, author);
    }

    public PostView read(UserCard viewer, Id id) {
        return views.of(visibility.requirePost(viewer.id(), id), viewer);
    }

    /** Its author deletes a post, also in a group that they left, where they do not see it any more. */
    @Transactional
    public void delete(Id by, Id id) {
        Post post = posts.existing(id)
                .filter(existing -> existing.author().equals(by) || visibility.sees(by, existing))
                .orElseThrow(PostService::noSuchPost);
        post.delete(by, clock.instant());
        outbox.append(post.removed(posts.numberOf(post.author())));
    }

    private static Refusal noSuchPost() {
        return Refusal.notFound("post");
    }
}
