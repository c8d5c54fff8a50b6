package social.kith.content.reaction;

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

/** Reactions in the database. */
@ApplicationScoped
class ReactionRepository implements PanacheRepositoryBase<Reaction, Long> {
    private static final String ON_POST = """
            select %s from reactions r
            where r.post_id = :post and r.id < :before and %s
            order by r.id desc limit :fetch""".formatted(ReactionRow.COLUMNS, metInSql("r.user_id"));

    /** Of somebody who has just come back some may still be hidden: so two lists, each in order. */
    private static final String BY_USER = """
            select tmp_all.* from (%s union all %s) tmp_all order by tmp_all.id limit :most""".formatted(byUser(0), byUser(1));

    private final Reads reads;

    ReactionRepository(Reads reads) {
        this.reads = reads;
    }

    private static String byUser(int hidden) {
        return """
                select * from (
                    select %s from reactions r
                    where r.user_id = :user and r.hidden = %d and r.id > :after
                    order by r.id limit :most) tmp_%2$d""".formatted(ReactionRow.COLUMNS, hidden);
    }

    Optional<Reaction> of(Id user, Id post) {
        return find("postId = ?1 and userId = ?2", post.value(), user.value()).firstResultOptional();
    }

    /** Newest first, without those of people whom the viewer does not meet. */
    Page<ReactionRow> on(Id post, Id viewer, PageRequest page) {
        List<ReactionRow> rows = reads.list(
                ON_POST,
                Map.of("post", post, "viewer", viewer, "before", page.before(), "fetch", page.fetch()),
                ReactionRow::of);
        return Page.of(rows, page, reaction -> reaction.id().value());
    }

    /** All of a user's, oldest first. */
    List<ReactionRow> by(Id user, long after, int most) {
        return reads.list(BY_USER, Map.of("user", user, "after", after, "most", most), ReactionRow::of);
    }
}
