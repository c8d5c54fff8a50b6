package social.kith.content.comment;

import static social.kith.content.post.Visibility.metInSql;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Comments in the database; one that was deleted is not found. */
@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, Long> {
    private static final String MET = """
            select c.* from comments c
            where c.id = :id and c.deleted_at is null and (c.author_id = :viewer or %s)""".formatted(metInSql("c.author_id"));

    private static final String ON_POST = """
            select c.* from comments c
            where c.post_id = :post and c.id > :after and c.deleted_at is null and %s
            order by c.id limit :fetch""".formatted(metInSql("c.author_id"));

    /** Of somebody who has just come back some may still be hidden: so two lists, each in order. */
    private static final String BY_AUTHOR = """
            select tmp_all.* from (%s union all %s) tmp_all order by tmp_all.id limit :most""".formatted(byAuthor(0), byAuthor(1));

    private static String byAuthor(int hidden) {
        return """
                select * from (
                    select c.* from comments c
                    where c.author_id = :author and c.hidden = %d and c.id > :after and c.deleted_at is null
                    order by c.id limit :most) tmp_%1$d""".formatted(hidden);
    }

    /** One's own, or by somebody whom the viewer meets; whether they see what it is on is not asked. */
    Optional<Comment> met(Id id, Id viewer) {
        return getSession()
                .createNativeQuery(MET, Comment.class)
                .setParameter("id", id.value())
                .setParameter("viewer", viewer.value())
                .uniqueResultOptional();
    }

    /** Oldest first, without what people said whom the viewer does not meet. */
    Page<Comment> on(Id post, Id viewer, PageRequest page) {
        List<Comment> rows = getSession()
                .createNativeQuery(ON_POST, Comment.class)
                .setParameter("post", post.value())
                .setParameter("viewer", viewer.value())
                .setParameter("after", page.after())
                .setParameter("fetch", page.fetch())
                .getResultList();
        return Page.of(rows, page, comment -> comment.id().value());
    }

    /** Everything that a user has said and not deleted, oldest first. */
    List<Comment> by(Id author, long after, int most) {
        return getSession()
                .createNativeQuery(BY_AUTHOR, Comment.class)
                .setParameter("author", author.value())
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }
}
