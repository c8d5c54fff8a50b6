package social.kith.identity.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

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

    private final Reads reads;
    private final Writes writes;

    PostCounts(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    public AuthorPosts of(Id user) {
        return reads.first(
                        OF,
                        Map.of("user", user),
                        row -> new AuthorPosts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElse(AuthorPosts.NONE);
    }

    /** Keeps the numbers; where none were told, those from before stand. */
    void keep(Id user, @Nullable AuthorPosts posts) {
        if (posts == null) return;
        writes.change(
                KEEP,
                Map.of(
                        "user",
                        user,
                        "everybody",
                        posts.forEverybody(),
                        "followers",
                        posts.forFollowers(),
                        "all",
                        posts.all()));
    }
}
