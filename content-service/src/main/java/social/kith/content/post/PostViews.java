package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.kith.content.count.Counts;
import social.kith.content.count.PostCounts;
import social.kith.content.media.MediaView;
import social.kith.content.mention.Mentions;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;
import social.kith.platform.sqlite.Reads;

/**
 * Puts together what is shown of posts: as many queries for a page as for one post, and those for images, mentions and
 * audiences only where there are any. Whatever list an id comes from, a post that the viewer may not see is left out.
 */
@ApplicationScoped
class PostViews {
    private final Reads reads;
    private final UserReplicas users;
    private final Counts counts;
    private final PostMedia media;
    private final Mentions mentions;
    private final Audience audience;

    PostViews(Reads reads, UserReplicas users, Counts counts, PostMedia media, Mentions mentions, Audience audience) {
        this.reads = reads;
        this.users = users;
        this.counts = counts;
        this.media = media;
        this.mentions = mentions;
        this.audience = audience;
    }

    PostView require(Id post, UserCard viewer) {
        return of(List.of(post), viewer).stream().findFirst().orElseThrow(() -> Refusal.notFound("post"));
    }

    /** In their order. */
    List<PostView> of(List<Id> posts, UserCard viewer) {
        if (posts.isEmpty()) return List.of();
        List<PostRow> rows =
                reads.list(PostRow.SEEN, Map.of("ids", Reads.ids(posts), "viewer", viewer.id()), PostRow::of);
        Map<Id, PostCounts> numbers =
                counts.of(viewer.id(), rows.stream().map(PostRow::id).toList());
        Map<Id, List<MediaView>> images = media.views(ids(rows, PostRow::hasImages));
        Map<Id, List<Id>> chosen = audience.of(ids(rows, row -> row.showsAudienceTo(viewer.id())));
        Map<Id, List<Id>> mentioned = mentions.ofPosts(viewer.id(), ids(rows, PostRow::hasMentions));
        Map<Id, UserCard> people = cards(Stream.concat(chosen.values().stream(), mentioned.values().stream()), viewer);
        return rows.stream()
                .map(row -> PostView.of(
                        row,
                        row.showsAudienceTo(viewer.id()) ? present(people, chosen.get(row.id())) : null,
                        images.getOrDefault(row.id(), List.of()),
                        numbers.getOrDefault(row.id(), PostCounts.NONE),
                        present(people, mentioned.get(row.id()))))
                .toList();
    }

    private static List<Id> ids(List<PostRow> rows, Predicate<PostRow> which) {
        return rows.stream().filter(which).map(PostRow::id).toList();
    }

    private Map<Id, UserCard> cards(Stream<List<Id>> of, UserCard viewer) {
        List<Id> people = of.flatMap(Collection::stream).toList();
        return people.isEmpty() ? Map.of() : users.cards(people, viewer);
    }

    private static List<UserCard> present(Map<Id, UserCard> people, @Nullable List<Id> ids) {
        return Stream.ofNullable(ids)
                .flatMap(Collection::stream)
                .map(people::get)
                .filter(Objects::nonNull)
                .filter(card -> card.deleted() == null)
                .toList();
    }
}
