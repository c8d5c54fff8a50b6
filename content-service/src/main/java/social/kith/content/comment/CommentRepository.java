package social.kith.content.comment;

import static social.kith.content.post.Visibility.metInSql;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.sqlite.Reads;

/** Comments in the database; one that was deleted is not found. */
@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, Long> {
    private static final String MET = """
            select 1 from comments c
            where c.id = :id and c.deleted_at is null and (c.author_id = :viewer or %s)""".formatted(metInSql("c.author_id"));

    private static final String ON_POST = """
            select %s from comments c
            where c.post_id = :post and c.id > :after and c.deleted_at is null and %s
            order by c.id limit :fetch""".formatted(CommentRow.COLUMNS, metInSql("c.author_id"));

    /** Of somebody who has just come back some may still be hidden: so two lists, each in order. */
    private static final String BY_AUTHOR = """
            select tmp_all.* from (%s union all %s) tmp_all order by tmp_all.id limit :most""".formatted(byAuthor(0), byAuthor(1));

    private final Reads reads;

    CommentRepository(Reads reads) {
        this.reads = reads;
    }

    private static String byAuthor(int hidden) {
        return """
                select * from (
                    select %s from comments c
                    where c.author_id = :author and c.hidden = %d and c.id > :after and c.deleted_at is null
                    order by c.id limit :most) tmp_%2$d""".formatted(CommentRow.COLUMNS, hidden);
    }

    /** One's own, or by somebody whom the viewer meets; whether they see what it is on is not asked. */
    Optional<Comment> met(Id id, Id viewer) {
        return reads.any(MET, Map.of("id", id, "viewer", viewer)) ? findByIdOptional(id.value()) : Optional.empty();
    }

    /** Oldest first, without what people said whom the viewer does not meet. */
    Page<CommentRow> on(Id post, Id viewer, PageRequest page) {
        List<CommentRow> rows = reads.list(
                ON_POST,
                Map.of("post", post, "viewer", viewer, "after", page.after(), "fetch", page.fetch()),
                CommentRow::of);
        return Page.of(rows, page, comment -> comment.id().value());
    }

    /** Everything that a user has said and not deleted, oldest first. */
    List<CommentRow> by(Id author, long after, int most) {
        return reads.list(BY_AUTHOR, Map.of("author", author, "after", after, "most", most), CommentRow::of);
    }
}
