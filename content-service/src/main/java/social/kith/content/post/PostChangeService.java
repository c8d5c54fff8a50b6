package social.kith.content.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.patch.MergePatch;
import social.kith.platform.problem.Refusal;
import social.kith.platform.version.IfMatch;

/** Changing a post: what it says, and who sees it. */
@ApplicationScoped
public class PostChangeService {
    private final PostRepository posts;
    private final PostParts parts;
    private final PostMedia media;
    private final Audience audience;
    private final Visibility visibility;
    private final PostViews views;
    private final MergePatch patches;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    PostChangeService(
            PostRepository posts,
            PostParts parts,
            PostMedia media,
            Audience audience,
            Visibility visibility,
            PostViews views,
            MergePatch patches,
            IfMatch ifMatch,
            Outbox outbox,
            Clock clock) {
        this.posts = posts;
        this.parts = parts;
        this.media = media;
        this.audience = audience;
        this.visibility = visibility;
        this.views = views;
        this.patches = patches;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Its author changes what the patch names; one that changes nothing leaves no mark. */
    @Transactional
    PostView change(UserCard by, Id id, ObjectNode patch) {
        Post post = posts.existing(id)
                .filter(existing -> visibility.sees(by.id(), id))
                .orElseThrow(() -> Refusal.notFound("post"));
        post.requireAuthor(by.id());
        ifMatch.require(post);
        Draft before = new Draft(post.title(), post.content(), media.of(id));
        ChangePost after = patches.apply(
                patch,
                new ChangePost(before.title(), before.content(), post.privacy(), null, before.images()),
                ChangePost.class);
        boolean says = say(post, before, after.draft(), patch);
        boolean shows = show(post, after.privacy(), patch.has("audience") ? chosen(after) : null);
        if (says || shows) {
            post.change(clock.instant());
            outbox.append(post.changed(posts.numberOf(post.author())));
            if (shows) parts.tellOthers(post);
            else parts.tell(post);
        }
        return views.require(id, by);
    }

    private Set<Id> audience(Post post) {
        return new HashSet<>(audience.of(List.of(post.id())).getOrDefault(post.id(), List.of()));
    }

    private static Set<Id> chosen(ChangePost change) {
        return new HashSet<>(Objects.requireNonNullElse(change.audience(), List.of()));
    }

    private boolean say(Post post, Draft before, Draft after, ObjectNode patch) {
        if (after.equals(before)) return false;
        if (after.saysNothing()) throw saysNothing(patch);
        post.say(after);
        posts.flush();
        parts.say(post, after.images());
        return true;
    }

    private static Refusal saysNothing(ObjectNode patch) {
        return patch.has("content") && patch.has("mediaIds")
                ? Refusal.invalid("content", "is needed where there is no image")
                : Refusal.againstRule("A post needs text or an image.");
    }

    /** @param chosen whom the author chooses now; {@code null} leaves that as it is, for as long as the post is private */
    private boolean show(Post post, @Nullable Privacy privacy, @Nullable Set<Id> chosen) {
        if (post.group() != null) {
            if (privacy != null || chosen != null)
                throw Refusal.againstRule("A group post is for the group's members, and has no privacy of its own.");
            return false;
        }
        if (privacy == null) throw Refusal.invalid("privacy", "must not be null");
        boolean same = privacy == post.privacy();
        if (same && (chosen == null || chosen.equals(audience(post)))) return false;
        post.showTo(privacy);
        posts.flush();
        if (chosen != null || privacy != Privacy.PRIVATE) parts.chooseAnew(post, chosen == null ? Set.of() : chosen);
        parts.show(post);
        return true;
    }
}
