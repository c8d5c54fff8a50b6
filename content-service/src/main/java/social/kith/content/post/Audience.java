package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import social.kith.people.Shown;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/** Whom the authors of private posts chose. */
@ApplicationScoped
class Audience {
    private static final String OF_POSTS = """
            select a.post_id, a.user_id
            from json_each(:posts) tmp_posts cross join post_audience a on a.post_id = tmp_posts.value
            order by a.post_id, a.user_id""";

    private final Reads reads;
    private final Session database;

    Audience(Reads reads, Session database) {
        this.reads = reads;
        this.database = database;
    }

    /**
     * Chooses those of the users who follow the post's author; the post has to be in the database.
     *
     * @return how many they are
     */
    int choose(Post post, Set<Id> users) {
        if (users.isEmpty()) return 0;
        return database.createNativeMutationQuery("""
                        insert into post_audience (post_id, user_id, follow_id)
                        select :post, f.follower_id, f.id from follow_replicas f
                        where f.follower_id in (:users) and f.followee_id = :author and %s""".formatted(Shown.inSql("f.follower_id")))
                .setParameter("post", post.id().value())
                .setParameter("author", post.author().value())
                .setParameter("users", users.stream().map(Id::value).toList())
                .executeUpdate();
    }

    /** Nobody is chosen for it any longer. */
    void clear(Id post) {
        database.createNativeMutationQuery("delete from post_audience where post_id = :post")
                .setParameter("post", post.value())
                .executeUpdate();
    }

    /** Who is chosen for each of those posts, in one query; a post for which nobody is has no entry. */
    Map<Id, List<Id>> of(Collection<Id> posts) {
        if (posts.isEmpty()) return Map.of();
        return reads
                .list(
                        OF_POSTS,
                        Map.of("posts", Reads.ids(posts)),
                        row -> Map.entry(new Id(row.getLong(1)), new Id(row.getLong(2))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The follow has ended, and with it every choice that rested on it. */
    void forget(Id follow) {
        database.createNativeMutationQuery("delete from post_audience where follow_id = :follow")
                .setParameter("follow", follow.value())
                .executeUpdate();
    }
}
