package social.kith.groups.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.version.Versioned;

/**
 * An event as a member of its group sees it; {@code capacity} is absent where there is no limit.
 *
 * @param updatedAt when the plan was last changed, which answers to it do not
 */
public record EventView(
        Id id,
        Id groupId,
        UserCard creator,
        String title,
        String description,
        Instant startsAt,
        String timeZone,
        @Nullable String place,
        EventCounts counts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer capacity,
        @Nullable Response myResponse,
        boolean cancelled,
        @JsonIgnore Instant updatedAt)
        implements Versioned {
    @Override
    public String version() {
        return Versioned.at(updatedAt);
    }
}
