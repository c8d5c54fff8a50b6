package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.kith.content.replica.GroupCard;
import social.kith.content.replica.GroupReplicas;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** Puts together what is shown of posts: as many queries for a page as for one post. */
@ApplicationScoped
class PostViews {
    private final UserReplicas users;
    private final GroupReplicas groups;
    private final Audience audience;

    PostViews(UserReplicas users, GroupReplicas groups, Audience audience) {
        this.users = users;
        this.groups = groups;
        this.audience = audience;
    }

    PostView of(Post post, UserCard viewer) {
        return of(List.of(post), viewer).getFirst();
    }

    List<PostView> of(List<Post> posts, UserCard viewer) {
        Map<Id, List<Id>> chosen = audience.of(posts.stream()
                .filter(post -> showsAudience(post, viewer))
                .map(Post::id)
                .toList());
        Map<Id, UserCard> people = users.cards(
                Stream.concat(
                                posts.stream().map(Post::author),
                                chosen.values().stream().flatMap(Collection::stream))
                        .toList(),
                viewer);
        Map<Id, GroupCard> groupsOf = groups.cards(
                posts.stream().map(Post::group).filter(Objects::nonNull).toList());
        return posts.stream()
                .map(post -> PostView.of(
                        post,
                        card(people, post.author()),
                        showsAudience(post, viewer) ? cards(people, chosen.getOrDefault(post.id(), List.of())) : null,
                        group(groupsOf, post)))
                .toList();
    }

    private static boolean showsAudience(Post post, UserCard viewer) {
        return post.privacy() == Privacy.PRIVATE && post.author().equals(viewer.id());
    }

    private static @Nullable GroupCard group(Map<Id, GroupCard> groups, Post post) {
        Id id = post.group();
        return id == null ? null : groups.get(id);
    }

    private static List<UserCard> cards(Map<Id, UserCard> people, List<Id> ids) {
        return ids.stream()
                .map(id -> card(people, id))
                .filter(card -> card.deleted() == null)
                .toList();
    }

    private static UserCard card(Map<Id, UserCard> people, Id id) {
        return Objects.requireNonNull(people.get(id));
    }
}
