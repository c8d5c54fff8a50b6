package social.kith.identity.replica;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** How many posts somebody has, as content-service said last. */
@ApplicationScoped
public class PostCounts {
    /** Of somebody who is erased, nothing is kept, however late it is heard. */
    private static final String KEEP = """
            insert into post_count_replicas (user_id, for_everybody, for_followers, all_posts)
            select id, :everybody, :followers, :all from users where id = :user
            on conflict (user_id) do update set for_everybody = excluded.for_everybody,
                for_followers = excluded.for_followers, all_posts = excluded.all_posts""";

    private static final String OF =
            "select for_everybody, for_followers, all_posts from post_count_replicas where user_id = :user";

    private final Session database;

    PostCounts(Session database) {
        this.database = database;
    }

    public AuthorPosts of(Id user) {
        return database
                .createNativeQuery(OF, Object[].class)
                .setParameter("user", user.value())
                .getResultList()
                .stream()
                .map(row -> new AuthorPosts(number(row[0]), number(row[1]), number(row[2])))
                .findFirst()
                .orElse(AuthorPosts.NONE);
    }

    /** Keeps the numbers; where none were told, those from before stand. */
    void keep(Id user, @Nullable AuthorPosts posts) {
        if (posts == null) return;
        database.createNativeMutationQuery(KEEP)
                .setParameter("user", user.value())
                .setParameter("everybody", posts.forEverybody())
                .setParameter("followers", posts.forFollowers())
                .setParameter("all", posts.all())
                .executeUpdate();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
