package social.kith.content.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/** Posts in the database; one that was deleted is not found. */
@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<Post, Long> {
    /** Kept by triggers. */
    private static final String NUMBERS =
            "select for_everybody, for_followers, all_posts from author_posts where author_id = :author";

    private final Reads reads;

    PostRepository(Reads reads) {
        this.reads = reads;
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
