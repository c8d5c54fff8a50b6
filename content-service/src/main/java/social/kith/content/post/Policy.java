package social.kith.content.post;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why somebody may see a post: any one reason is enough. The post is {@code p}, the viewer's id {@code :viewer}.
 * {@link Visibility} is how they are used.
 */
enum Policy {
    AUTHOR("p.privacy is not null and p.author_id = :viewer"),

    PUBLIC("p.privacy = 'public'"),

    FOLLOWER("""
            p.privacy = 'almost_private' and exists (
                select 1 from follow_replicas f where f.follower_id = :viewer and f.followee_id = p.author_id)"""),

    CHOSEN("""
            p.privacy = 'private' and exists (
                select 1 from post_audience a join follow_replicas f on f.id = a.follow_id
                where a.post_id = p.id and a.user_id = :viewer)"""),

    /** Who leaves the group sees it no longer, its author included: there is no AUTHOR of a group post. */
    MEMBER("""
            p.privacy is null and exists (
                select 1 from group_posts g join member_replicas m on m.group_id = g.group_id
                where g.post_id = p.id and m.user_id = :viewer)"""),

    /** By its address alone, so in no list. */
    ADDRESS("p.privacy = 'unlisted'");

    private final String sql;

    Policy(String sql) {
        this.sql = sql;
    }

    /** That one of them holds, as a condition in queries. */
    static String anyOf(Set<Policy> policies) {
        return Arrays.stream(values())
                .filter(policies::contains)
                .map(policy -> "(" + policy.sql + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
