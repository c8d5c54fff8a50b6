package social.kith.content.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import social.kith.people.Shown;
import social.kith.people.block.Unblocked;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/** Whom posts and comments mention. */
@ApplicationScoped
public class Mentions {
    private static final String ANY =
            "select user_id from mentions where post_id = :post and comment_id = :comment limit 1";

    private static final String OF_POSTS =
            """
            select mentioned.post_id, mentioned.user_id from json_each(:posts) tmp_posts cross join mentions mentioned
            where mentioned.post_id = tmp_posts.value and mentioned.comment_id = 0 and mentioned.place is not null
                and %s and %s
            order by mentioned.post_id, mentioned.place""".formatted(Shown.inSql("mentioned.user_id"), Unblocked.inSql(":viewer", "mentioned.user_id"));

    private static final String ON_POST = "select 1 from mentions where post_id = :post limit 1";

    private final People people;
    private final Reads reads;
    private final Session database;

    Mentions(People people, Reads reads, Session database) {
        this.people = people;
        this.reads = reads;
        this.database = database;
    }

    /**
     * Notes whom those texts of a post, or of a comment on it, mention, in place of whom they mentioned before: at most
     * 50 people, and not their author. The post has to be in the database.
     *
     * @param comment {@code null} for the post's own text
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Id author, Id post, @Nullable Id comment, @Nullable String... texts) {
        List<Id> users = people.named(Nicknames.in(texts), author);
        if (users.isEmpty() && !hasAny(post, comment)) return;
        change("update mentions set place = null where post_id = :post and comment_id = :comment", post, comment)
                .executeUpdate();
        change("""
                        insert into mentions (post_id, comment_id, user_id, author_id, post_author_id, place, state)
                        select p.id, :comment, tmp_users.value, :author, p.author_id, tmp_users.key, 'untold'
                        from posts p join json_each(:users) tmp_users where p.id = :post
                        on conflict (post_id, comment_id, user_id) do update set place = excluded.place""", post, comment)
                .setParameter("author", author.value())
                .setParameter("users", Reads.ids(users))
                .executeUpdate();
        change("""
                        delete from mentions
                        where post_id = :post and comment_id = :comment and place is null and state = 'untold'""", post, comment).executeUpdate();
    }

    private boolean hasAny(Id post, @Nullable Id comment) {
        return reads.any(ANY, Map.of("post", post, "comment", number(comment)));
    }

    private MutationQuery change(String sql, Id post, @Nullable Id comment) {
        return database.createNativeMutationQuery(sql)
                .setParameter("post", post.value())
                .setParameter("comment", number(comment));
    }

    private static long number(@Nullable Id comment) {
        return comment == null ? 0 : comment.value();
    }

    /** Whether it or a comment on it mentions anybody, or has. */
    public boolean areOn(Id post) {
        return reads.any(ON_POST, Map.of("post", post));
    }

    /**
     * Whom each of those posts mentions in its own text, in order of appearance, without those who are not there to be
     * seen by the viewer; one that mentions nobody has no entry.
     */
    public Map<Id, List<Id>> ofPosts(Id viewer, Collection<Id> posts) {
        if (posts.isEmpty()) return Map.of();
        return reads
                .list(
                        OF_POSTS,
                        Map.of("viewer", viewer, "posts", Reads.ids(posts)),
                        row -> List.of(new Id(row.getLong(1)), new Id(row.getLong(2))))
                .stream()
                .collect(Collectors.groupingBy(List::getFirst, Collectors.mapping(List::getLast, Collectors.toList())));
    }

    /** Those comments are there no longer. With a post that is erased its mentions go by themselves. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Collection<Id> comments) {
        if (comments.isEmpty()) return;
        database.createNativeMutationQuery("""
                        delete from mentions where comment_id <> 0 and comment_id in (
                            select tmp_comments.value from json_each(:comments) tmp_comments)""")
                .setParameter("comments", Reads.ids(comments))
                .executeUpdate();
    }

    /**
     * That user is mentioned in fewer places, and in the end nowhere any more.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int eraseSome(Id user, int most) {
        return database.createNativeMutationQuery("""
                        delete from mentions where (post_id, comment_id, user_id) in (
                            select post_id, comment_id, user_id from mentions where user_id = :user limit :most)""")
                .setParameter("user", user.value())
                .setParameter("most", most)
                .executeUpdate();
    }
}
