package social.kith.groups.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * An event as a calendar has it, the same for every member.
 *
 * @param sequence how often it was changed
 */
public record EventEntry(
        Id id,
        String title,
        String description,
        Instant startsAt,
        String timeZone,
        @Nullable String place,
        boolean cancelled,
        int sequence,
        Instant createdAt,
        Instant updatedAt) {}
