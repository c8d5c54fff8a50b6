package social.kith.content.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Posts in the database; one that was deleted is not found. */
@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<Post, Long> {
    /** Kept by triggers. */
    private static final String NUMBERS =
            "select for_everybody, for_followers, all_posts from author_posts where author_id = :author";

    private static final String INSERT = """
            insert into posts (id, author_id, title, content, privacy, created_at, updated_at, edited)
            values (:id, :author, :title, :content, :privacy, :createdAt, :createdAt, false)""";

    private static final String INSERT_IN_GROUP = "insert into group_posts (post_id, group_id) values (:id, :group)";

    private final Reads reads;
    private final Writes writes;

    PostRepository(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** A new one. Not as an entity: to prepare an insert, with what its triggers do, takes longer than the insert. */
    void add(Post post) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", post.id());
        row.put("author", post.author());
        row.put("title", post.title());
        row.put("content", post.content());
        row.put("privacy", post.privacy() == null ? null : EnumColumn.text(post.privacy()));
        row.put("createdAt", post.createdAt().toEpochMilli());
        row.put("group", post.group());
        writes.change(INSERT, row);
        if (post.group() != null) writes.change(INSERT_IN_GROUP, row);
    }

    Optional<Post> existing(Id id) {
        return find("id = ?1 and deletedAt is null", id.value()).firstResultOptional();
    }

    /** How many posts a user has, with all that this transaction has changed. */
    AuthorPosts numberOf(Id author) {
        flush();
        return reads
                .list(
                        NUMBERS,
                        Map.of("author", author),
                        row -> new AuthorPosts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .stream()
                .findFirst()
                .orElse(AuthorPosts.NONE);
    }

    /** Everything that a user has posted and not deleted, oldest first. */
    List<Post> writtenBy(Id author, long after, int most) {
        return find("authorId = ?1 and id > ?2 and deletedAt is null order by id", author.value(), after)
                .range(0, most - 1)
                .list();
    }
}
