package social.kith.content.post;

import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Why somebody may see a post: any one reason is enough. Each is said twice on one line, for a post that is at hand
 * and for a query that looks for many (the post is {@code p}, the viewer's id {@code :viewer}); a test holds the two
 * to each other on every surface. {@link Visibility} is how they are used.
 */
enum Policy {
    AUTHOR(
            (post, viewer) -> post.privacy() != null && viewer.is(post.author()),
            "p.privacy is not null and p.author_id = :viewer"),

    PUBLIC((post, viewer) -> post.privacy() == Privacy.PUBLIC, "p.privacy = 'public'"),

    FOLLOWER((post, viewer) -> post.privacy() == Privacy.ALMOST_PRIVATE && viewer.follows(post.author()), """
            p.privacy = 'almost_private' and exists (
                select 1 from follow_replicas f where f.follower_id = :viewer and f.followee_id = p.author_id)"""),

    CHOSEN((post, viewer) -> post.privacy() == Privacy.PRIVATE && viewer.isChosenFor(post.id()), """
            p.privacy = 'private' and exists (
                select 1 from post_audience a join follow_replicas f on f.id = a.follow_id
                where a.post_id = p.id and a.user_id = :viewer)"""),

    /** Who leaves the group sees it no longer, its author included: there is no AUTHOR of a group post. */
    MEMBER((post, viewer) -> post.group() != null && viewer.isMemberOf(post.group()), """
            p.privacy is null and exists (
                select 1 from group_posts g join member_replicas m on m.group_id = g.group_id
                where g.post_id = p.id and m.user_id = :viewer)"""),

    /** By its address alone, so in no list. */
    ADDRESS((post, viewer) -> post.privacy() == Privacy.UNLISTED, "1 = 0");

    private final BiPredicate<Post, Viewer> allows;
    private final String sql;

    Policy(BiPredicate<Post, Viewer> allows, String sql) {
        this.allows = allows;
        this.sql = sql;
    }

    static boolean anyAllows(Post post, Viewer viewer) {
        return Arrays.stream(values()).anyMatch(policy -> policy.allows.test(post, viewer));
    }

    static String anyInSql() {
        return Arrays.stream(values())
                .map(policy -> "(" + policy.sql + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
