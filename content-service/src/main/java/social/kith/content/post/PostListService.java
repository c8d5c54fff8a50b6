package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.content.replica.FollowReplicas;
import social.kith.content.replica.GroupReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Lists of posts, newest first, of what the viewer may see. */
@ApplicationScoped
public class PostListService {
    private final PostQueries posts;
    private final PostViews views;
    private final Visibility visibility;
    private final FollowReplicas follows;
    private final GroupReplicas groups;

    PostListService(
            PostQueries posts, PostViews views, Visibility visibility, FollowReplicas follows, GroupReplicas groups) {
        this.posts = posts;
        this.views = views;
        this.visibility = visibility;
        this.follows = follows;
        this.groups = groups;
    }

    /**
     * What a user has posted, in groups as well where the viewer is a member. A private profile hides the list from
     * all but followers, though not a post that is public.
     */
    public Page<PostView> ofUser(UserCard viewer, Id user, PageRequest page) {
        if (!viewer.id().equals(user)) {
            UserCard owner = visibility.meets(viewer.id(), user).orElseThrow(() -> Refusal.notFound("user"));
            if (!Boolean.TRUE.equals(owner.isPublic()) && !follows.follows(viewer.id(), user))
                throw Refusal.forbidden("This profile is private.");
        }
        return show(posts.by(user, viewer.id(), page), viewer);
    }

    public Page<PostView> inGroup(UserCard viewer, Id group, PageRequest page) {
        groups.requireMember(group, viewer.id());
        return show(posts.inGroup(group, viewer.id(), page), viewer);
    }

    /** A page of ids that was found under the rule {@link Visibility#LISTED}. */
    public Page<PostView> show(Page<Id> listed, UserCard viewer) {
        return listed.mapAll(ids -> views.of(ids, viewer));
    }
}
