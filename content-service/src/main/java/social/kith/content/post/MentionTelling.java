package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import social.kith.content.mention.Mentions;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;

/**
 * Tells of mentions, of each once: those who may see it when it is written or when they are let see it, and that it is
 * over for those who may not any more. What a block or a departure hides is left to who shows it: that can come back.
 * The author of a post is told of a comment on it anyway, so of no mention in one.
 */
@ApplicationScoped
public class MentionTelling {
    private static final String LET_SEE = forMentioned(Policy.anyOf(EnumSet.allOf(Policy.class)));
    private static final String MEETS = forMentioned(
            Visibility.metInSql("mentioned.author_id") + " and " + Visibility.metInSql("mentioned.post_author_id"));

    private static final String ROWS = """
            select mentioned.post_id, mentioned.post_author_id, mentioned.comment_id, mentioned.author_id,
                mentioned.user_id, grouped.group_id, mentioned.state = 'untold'
            from mentions mentioned
                join posts p on p.id = mentioned.post_id
                left join group_posts grouped on grouped.post_id = mentioned.post_id
            where p.deleted_at is null and\s""";

    private static final String UNSETTLED = ROWS + """
            mentioned.post_id = :post and mentioned.user_id <> mentioned.post_author_id and (
                mentioned.state = 'untold' and mentioned.place is not null and %1$s and %2$s
                or mentioned.state = 'told' and not (mentioned.place is not null and %1$s))""".formatted(LET_SEE, MEETS);

    private static final String IN_ORDER = " order by mentioned.comment_id, mentioned.place";

    private static final String TOLD_TO_FOLLOWER = ROWS + """
            mentioned.user_id = :follower and mentioned.post_author_id = :followee and mentioned.state = 'told'
            and p.privacy in ('almost_private', 'private')""";

    private final Mentions mentions;
    private final Session database;
    private final Outbox outbox;

    MentionTelling(Mentions mentions, Session database, Outbox outbox) {
        this.mentions = mentions;
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Some of what is to be told of a post and its comments after a change of who sees it.
     *
     * @return whether that was all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean settleSome(Id post, int most) {
        if (!mentions.areOn(post)) return true;
        return settle(rows(UNSETTLED + IN_ORDER).setParameter("post", post.value()), most);
    }

    /** Only the post's own text, or a comment on it, which has just been written: it mentions few. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Id post, @Nullable Id comment) {
        if (!mentions.areOn(post)) return;
        settle(
                rows(UNSETTLED + " and mentioned.comment_id = :comment" + IN_ORDER)
                        .setParameter("post", post.value())
                        .setParameter("comment", comment == null ? 0 : comment.value()),
                Integer.MAX_VALUE);
    }

    /**
     * Some of what was told to who follows somebody no longer, and so sees neither their almost private posts nor those that
     * they were chosen for.
     *
     * @return whether that was all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean settleSome(Id follower, Id followee, int most) {
        return settle(
                rows(TOLD_TO_FOLLOWER)
                        .setParameter("follower", follower.value())
                        .setParameter("followee", followee.value()),
                most);
    }

    private SelectionQuery<Object[]> rows(String sql) {
        return database.createNativeQuery(sql, Object[].class);
    }

    private boolean settle(SelectionQuery<Object[]> unsettled, int most) {
        List<Object[]> some = unsettled.setMaxResults(most).getResultList();
        for (Object[] row : some) {
            var mention =
                    new UserMentioned(id(row[0]), id(row[1]), orNull(row[2]), id(row[3]), id(row[4]), orNull(row[5]));
            boolean untold = ((Number) row[6]).intValue() != 0;
            note(mention, untold ? "told" : "withdrawn");
            outbox.append(
                    untold ? mention : new MentionRemoved(mention.postId(), mention.commentId(), mention.userId()));
        }
        return some.size() < most;
    }

    private void note(UserMentioned mention, String state) {
        Id comment = mention.commentId();
        database.createNativeMutationQuery("""
                        update mentions set state = :state
                        where post_id = :post and comment_id = :comment and user_id = :user""")
                .setParameter("state", state)
                .setParameter("post", mention.postId().value())
                .setParameter("comment", comment == null ? 0 : comment.value())
                .setParameter("user", mention.userId().value())
                .executeUpdate();
    }

    /** The rule for one viewer, for many: whoever is mentioned in the row. */
    private static String forMentioned(String rule) {
        return rule.replace(":viewer", "mentioned.user_id");
    }

    private static Id id(Object column) {
        return Objects.requireNonNull(orNull(column));
    }

    private static @Nullable Id orNull(@Nullable Object column) {
        return column instanceof Number number && number.longValue() != 0 ? new Id(number.longValue()) : null;
    }
}
