package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.kith.people.Shown;
import social.kith.people.UserReplicas;
import social.kith.people.block.BlockReplicas;
import social.kith.people.block.Unblocked;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;
import social.kith.platform.sqlite.NullableColumns;
import social.kith.platform.sqlite.Reads;

/** Who may see a post, on every surface: by its address, in lists, and whatever hangs on it. */
@ApplicationScoped
public class Visibility {
    /**
     * The SQL condition under which a viewer ({@code :viewer}) sees a post (alias {@code p}) by its address, and all
     * that hangs on it. Nobody sees what its author has deleted, nor what somebody wrote whom they do not {@link #meets}.
     */
    public static final String SEEN = condition(EnumSet.allOf(Policy.class));

    /** The same for a post in a list: part of every query that lists posts. */
    public static final String LISTED = condition(EnumSet.complementOf(EnumSet.of(Policy.ADDRESS)));

    private static final String POST = """
            select p.author_id, g.group_id from posts p left join group_posts g on g.post_id = p.id
            where p.id = :post and %s""".formatted(SEEN);

    private final Reads reads;
    private final UserReplicas users;
    private final BlockReplicas blocks;

    Visibility(Reads reads, UserReplicas users, BlockReplicas blocks) {
        this.reads = reads;
        this.users = users;
        this.blocks = blocks;
    }

    private static String condition(Set<Policy> policies) {
        return "(p.deleted_at is null and " + metInSql("p.author_id") + " and " + Policy.anyOf(policies) + ")";
    }

    /**
     * The SQL condition under which a viewer ({@code :viewer}) {@link #meets} somebody.
     *
     * @param user an expression for their id
     */
    public static String metInSql(String user) {
        return "(" + Shown.inSql(user) + " and " + Unblocked.inSql(":viewer", user) + ")";
    }

    /** Somebody as the viewer meets them: nobody, once they deleted their account or one of the two blocks the other. */
    Optional<UserCard> meets(Id viewer, Id user) {
        return users.find(user).filter(met -> !blocks.isBetween(viewer, user));
    }

    /** The post, for what hangs on it; to whoever may not see it, it is not there. */
    public SeenPost requireVisible(Id viewer, Id post) {
        return find(viewer, post).orElseThrow(() -> Refusal.notFound("post"));
    }

    public boolean sees(Id viewer, Id post) {
        return find(viewer, post).isPresent();
    }

    private Optional<SeenPost> find(Id viewer, Id post) {
        return reads.first(
                POST,
                Map.of("post", post, "viewer", viewer),
                row -> new SeenPost(post, new Id(row.getLong(1)), NullableColumns.id(row, 2)));
    }
}
