package social.kith.content.post;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * A post that its viewer may see.
 *
 * @param group that it is in; {@code null} for a post with a privacy of its own
 */
public record SeenPost(Id id, Id author, @Nullable Id group) {}
