package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.content.mention.Mentions;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Tells of mentions, of each once: those who may see it when it is written or when they are let see it, and that it is
 * over for those who may not any more. What a block or a departure hides is left to who shows it: that can come back.
 * That the author of a post is told of a comment on it anyway is for others to know.
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
            mentioned.post_id = :post and (
                mentioned.state = 'untold' and mentioned.place is not null and %1$s and %2$s
                or mentioned.state = 'told' and not (mentioned.place is not null and %1$s))""".formatted(LET_SEE, MEETS);

    private static final String IN_ORDER = " order by mentioned.comment_id, mentioned.place limit :most";
    private static final String OF_POST = UNSETTLED + IN_ORDER;
    private static final String OF_ONE_TEXT = UNSETTLED + " and mentioned.comment_id = :comment" + IN_ORDER;

    private static final String TOLD_TO_FOLLOWER = ROWS + """
            mentioned.user_id = :follower and mentioned.post_author_id = :followee and mentioned.state = 'told'
            and p.privacy in ('almost_private', 'private')
            limit :most""";

    private static final String NOTE = """
            update mentions set state = :state
            where post_id = :post and comment_id = :comment and user_id = :user""";

    private final Mentions mentions;
    private final Reads reads;
    private final Writes writes;
    private final Outbox outbox;

    MentionTelling(Mentions mentions, Reads reads, Writes writes, Outbox outbox) {
        this.mentions = mentions;
        this.reads = reads;
        this.writes = writes;
        this.outbox = outbox;
    }

    /**
     * Some of what is to be told of a post and its comments after a change of who sees it, which has to be flushed.
     *
     * @return whether that was all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean settleSome(Id post, int most) {
        if (!mentions.areOn(post)) return true;
        return settle(OF_POST, Map.of("post", post, "most", most)) < most;
    }

    /** Only the post's own text, or a comment on it, which has just been written: it mentions few. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Id post, @Nullable Id comment) {
        if (!mentions.areOn(post)) return;
        settle(OF_ONE_TEXT, Map.of("post", post, "comment", number(comment), "most", Integer.MAX_VALUE));
    }

    /**
     * Some of what was told to who follows somebody no longer, and so sees neither their almost private posts nor those that
     * they were chosen for.
     *
     * @return whether that was all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean settleSome(Id follower, Id followee, int most) {
        return settle(TOLD_TO_FOLLOWER, Map.of("follower", follower, "followee", followee, "most", most)) < most;
    }

    /** @return how many */
    private int settle(String which, Map<String, ?> parameters) {
        List<Unsettled> some = reads.list(which, parameters, Unsettled::of);
        for (Unsettled unsettled : some) {
            var mention = unsettled.mention();
            note(mention, unsettled.untold() ? "told" : "withdrawn");
            outbox.append(
                    unsettled.untold()
                            ? mention
                            : new MentionRemoved(mention.postId(), mention.commentId(), mention.userId()));
        }
        return some.size();
    }

    private void note(UserMentioned mention, String state) {
        writes.change(
                NOTE,
                Map.of(
                        "state",
                        state,
                        "post",
                        mention.postId(),
                        "comment",
                        number(mention.commentId()),
                        "user",
                        mention.userId()));
    }

    /** The rule for one viewer, for many: whoever is mentioned in the row. */
    private static String forMentioned(String rule) {
        return rule.replace(":viewer", "mentioned.user_id");
    }

    /** The post's own text is no comment. */
    private static long number(@Nullable Id comment) {
        return comment == null ? 0 : comment.value();
    }

    /** @param untold whether it is to be told, not taken back */
    private record Unsettled(UserMentioned mention, boolean untold) {
        static Unsettled of(ResultSet row) throws SQLException {
            var mention = new UserMentioned(
                    new Id(row.getLong(1)),
                    new Id(row.getLong(2)),
                    orNull(row.getLong(3)),
                    new Id(row.getLong(4)),
                    new Id(row.getLong(5)),
                    orNull(row.getLong(6)));
            return new Unsettled(mention, row.getBoolean(7));
        }

        private static @Nullable Id orNull(long column) {
            return column == 0 ? null : new Id(column);
        }
    }
}
