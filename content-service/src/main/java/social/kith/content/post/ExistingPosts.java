package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import social.kith.platform.id.Id;

/** Posts that are there, whoever asks: for those who take back what they left on a post that they see no longer. */
@ApplicationScoped
public class ExistingPosts {
    private final PostRepository posts;

    ExistingPosts(PostRepository posts) {
        this.posts = posts;
    }

    public Optional<SeenPost> find(Id post) {
        return posts.existing(post).map(found -> new SeenPost(found.id(), found.author(), found.group()));
    }
}
