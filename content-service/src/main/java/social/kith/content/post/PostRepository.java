package social.kith.content.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Posts in the database; one that was deleted is not found. */
@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<Post, Long> {
    private static final String BY_AUTHOR = """
            select p.id from posts p
            where p.author_id = :owner and p.id < :before and %s
            order by p.id desc limit :fetch""".formatted(Visibility.LISTED);

    private static final String IN_GROUP = """
            select p.id from group_posts gp join posts p on p.id = gp.post_id
            where gp.group_id = :owner and gp.post_id < :before and %s
            order by gp.post_id desc limit :fetch""".formatted(Visibility.LISTED);

    /** Kept by triggers. */
    private static final String NUMBERS =
            "select for_everybody, for_followers, all_posts from author_posts where author_id = :author";

    Optional<Post> existing(Id id) {
        return find("id = ?1 and deletedAt is null", id.value()).firstResultOptional();
    }

    /** Those of the posts that still exist, newest first. */
    List<Post> existing(List<Id> ids) {
        if (ids.isEmpty()) return List.of();
        return list(
                "id in ?1 and deletedAt is null order by id desc",
                ids.stream().map(Id::value).toList());
    }

    /** What a user has posted, anywhere, and the viewer may see. */
    Page<Id> by(Id author, Id viewer, PageRequest page) {
        return page(BY_AUTHOR, author, viewer, page);
    }

    Page<Id> inGroup(Id group, Id viewer, PageRequest page) {
        return page(IN_GROUP, group, viewer, page);
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

    private Page<Id> page(String sql, Id owner, Id viewer, PageRequest page) {
        List<Long> rows = getSession()
                .createNativeQuery(sql, Long.class)
                .setParameter("owner", owner.value())
                .setParameter("viewer", viewer.value())
                .setParameter("before", page.before())
                .setParameter("fetch", page.fetch())
                .getResultList();
        return Page.of(rows, page, Long::longValue).map(Id::new);
    }
}
