package social.kith.content.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import social.kith.platform.id.Id;

/** Posts in the database; one that was deleted is not found. */
@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<Post, Long> {
    /** Kept by triggers. */
    private static final String NUMBERS =
            "select for_everybody, for_followers, all_posts from author_posts where author_id = :author";

    Optional<Post> existing(Id id) {
        return find("id = ?1 and deletedAt is null", id.value()).firstResultOptional();
    }

    /** How many posts a user has, with all that this transaction has changed. */
    AuthorPosts numberOf(Id author) {
        flush();
        return getSession()
                .createNativeQuery(NUMBERS, Object[].class)
                .setParameter("author", author.value())
                .getResultList()
                .stream()
                .map(numbers -> new AuthorPosts(
                        ((Number) numbers[0]).longValue(),
                        ((Number) numbers[1]).longValue(),
                        ((Number) numbers[2]).longValue()))
                .findFirst()
                .orElse(AuthorPosts.NONE);
    }

    /** Everything that a user has posted and not deleted, oldest first. */
    List<Post> writtenBy(Id author, long after, int most) {
        return find("authorId = ?1 and id > ?2 and deletedAt is null order by id", author.value(), after)
                .range(0, most - 1)
                .list();
    }

    /** Everything that a user has ever posted, with whom they chose for it. */
    void erase(Id author) {
        for (String table : List.of("post_audience", "group_posts"))
            erase(
                    "delete from " + table + " where post_id in (select id from posts where author_id = :author)",
                    author);
        erase("delete from posts where author_id = :author", author);
    }

    private void erase(String sql, Id author) {
        getSession()
                .createNativeMutationQuery(sql)
                .setParameter("author", author.value())
                .executeUpdate();
    }
}
