package social.kith.content.post;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * A post, as far as what hangs on it has to know it: {@link Visibility} gives it to who sees it, {@link ExistingPosts} to
 * anybody.
 *
 * @param group that it is in; {@code null} for a post with a privacy of its own
 */
public record SeenPost(Id id, Id author, @Nullable Id group) {}
