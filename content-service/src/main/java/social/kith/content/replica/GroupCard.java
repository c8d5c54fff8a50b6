package social.kith.content.replica;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * How a group appears beside what is in it.
 *
 * @param title {@code null} while this service does not know the group (any more)
 */
public record GroupCard(Id id, @Nullable String title) {}
