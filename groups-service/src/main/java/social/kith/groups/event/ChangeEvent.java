package social.kith.groups.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Any part of an event that is changed, as {@link CreateEvent} has it; what is not named stays as it is. */
public record ChangeEvent(
        String title,
        String description,
        Instant startsAt,
        String timeZone,
        @Nullable String place,
        @Nullable Integer capacity) {}
