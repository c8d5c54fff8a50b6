package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import social.kith.people.Shown;
import social.kith.platform.id.Id;

/** Whom the authors of private posts chose. */
@ApplicationScoped
class Audience {
    private final Session database;

    Audience(Session database) {
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
        return database
                .createNativeQuery(
                        "select post_id, user_id from post_audience where post_id in (:posts) order by post_id, user_id",
                        Tuple.class)
                .setParameter("posts", posts.stream().map(Id::value).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> id(row, 0), Collectors.mapping(row -> id(row, 1), Collectors.toList())));
    }

    /** The follow has ended, and with it every choice that rested on it. */
    void forget(Id follow) {
        database.createNativeMutationQuery("delete from post_audience where follow_id = :follow")
                .setParameter("follow", follow.value())
                .executeUpdate();
    }

    private static Id id(Tuple row, int column) {
        return new Id(((Number) row.get(column)).longValue());
    }
}
