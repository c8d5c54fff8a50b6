package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import social.kith.content.replica.FollowReplicas;
import social.kith.content.replica.GroupReplicas;
import social.kith.people.Shown;
import social.kith.people.UserReplicas;
import social.kith.people.block.BlockReplicas;
import social.kith.people.block.Unblocked;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;

/** Who may see a post, on every surface: by its address, in lists, and whatever hangs on it. */
@ApplicationScoped
public class Visibility {
    /**
     * The SQL condition under which a viewer ({@code :viewer}) meets a post (alias {@code p}) in a list: part of every
     * query that lists posts. Nobody meets what its author has deleted, nor what somebody wrote whom they do not
     * {@link #meets}.
     */
    public static final String LISTED =
            "(p.deleted_at is null and " + metInSql("p.author_id") + " and " + Policy.anyInSql() + ")";

    private final PostRepository posts;
    private final FollowReplicas follows;
    private final GroupReplicas groups;
    private final Audience audience;
    private final UserReplicas users;
    private final BlockReplicas blocks;

    Visibility(
            PostRepository posts,
            FollowReplicas follows,
            GroupReplicas groups,
            Audience audience,
            UserReplicas users,
            BlockReplicas blocks) {
        this.posts = posts;
        this.follows = follows;
        this.groups = groups;
        this.audience = audience;
        this.users = users;
        this.blocks = blocks;
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

    /**
     * The post, for what hangs on it: its comments, reactions and images are for whoever sees it, and for nobody else.
     * To all others it is not there.
     */
    public SeenPost requireVisible(Id viewer, Id post) {
        Post found = requirePost(viewer, post);
        return new SeenPost(found.id(), found.author(), found.group());
    }

    public boolean sees(Id viewer, Id post) {
        return posts.existing(post).filter(found -> sees(viewer, found)).isPresent();
    }

    Post requirePost(Id viewer, Id post) {
        return posts.existing(post).filter(found -> sees(viewer, found)).orElseThrow(() -> Refusal.notFound("post"));
    }

    boolean sees(Id viewer, Post post) {
        return meets(viewer, post.author()).isPresent() && Policy.anyAllows(post, new KnownViewer(viewer));
    }

    /** A viewer as the tables know them now. */
    private final class KnownViewer implements Viewer {
        private final Id id;

        KnownViewer(Id id) {
            this.id = id;
        }

        @Override
        public boolean is(Id user) {
            return id.equals(user);
        }

        @Override
        public boolean follows(Id user) {
            return follows.follows(id, user);
        }

        @Override
        public boolean isChosenFor(Id post) {
            return audience.includes(post, id);
        }

        @Override
        public boolean isMemberOf(Id group) {
            return groups.isMember(group, id);
        }
    }
}
