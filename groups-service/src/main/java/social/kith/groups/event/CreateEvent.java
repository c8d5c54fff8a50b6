package social.kith.groups.event;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import social.kith.platform.problem.Refusal;
import social.kith.platform.text.NotBlankText;

/**
 * What a member says to plan an event.
 *
 * @param timeZone a name from the IANA time zone database; an offset is none, it does not know of summer time
 * @param capacity how many can go; {@code null}: as many as like
 */
public record CreateEvent(
        @NotNull @NotBlankText @CodePointLength(max = 200) String title,
        @NotNull @NotBlankText @CodePointLength(max = 5000) String description,
        @NotNull Instant startsAt,
        @NotNull String timeZone,
        @Nullable @NotBlankText @CodePointLength(max = 200) String place,
        @Nullable @Min(1) Integer capacity) {
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    /** RFC 3339 has four digits for the year. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** 400 for what a look at the request tells and an annotation does not. */
    CreateEvent checked() {
        if (!ZONES.contains(timeZone)) throw Refusal.invalid("timeZone", "is not a time zone of the IANA database");
        if (startsAt.isAfter(LAST)) throw Refusal.invalid("startsAt", "must be before the year 10000");
        return this;
    }
}
