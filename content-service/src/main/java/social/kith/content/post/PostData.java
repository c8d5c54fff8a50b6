package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** What somebody wrote, for themselves. */
@ApplicationScoped
class PostData implements PersonalData {
    private final PostRepository posts;
    private final Audience audience;
    private final PostMedia media;

    PostData(PostRepository posts, Audience audience, PostMedia media) {
        this.posts = posts;
        this.audience = audience;
        this.media = media;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("posts", this::posts));
    }

    private List<Written> posts(Id author, long after, int most) {
        List<Post> page = posts.writtenBy(author, after, most);
        List<Id> ids = page.stream().map(Post::id).toList();
        Map<Id, List<Id>> chosen = audience.of(ids);
        Map<Id, List<Id>> images = media.of(ids);
        return page.stream()
                .map(post -> Written.of(
                        post, chosen.getOrDefault(post.id(), List.of()), images.getOrDefault(post.id(), List.of())))
                .toList();
    }

    /** A post with the ids of those whom its author chose, and of its images. */
    record Written(
            Id id,
            @Nullable String title,
            String content,
            @Nullable Privacy privacy,
            List<Id> audience,
            List<Id> mediaIds,
            @Nullable Id groupId,
            Instant createdAt,
            Instant updatedAt,
            boolean edited)
            implements Item {
        static Written of(Post post, List<Id> audience, List<Id> images) {
            return new Written(
                    post.id(),
                    post.title(),
                    post.content(),
                    post.privacy(),
                    audience,
                    images,
                    post.group(),
                    post.createdAt(),
                    post.updatedAt(),
                    post.edited());
        }

        @Override
        public long key() {
            return id.value();
        }
    }
}
