package social.kith.groups.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/**
 * It is known now whether a member comes. Who leaves the group comes no longer, which the leaving tells.
 *
 * @param movedUp true where they had waited, and a place got free; else absent
 */
record EventAnswered(
        Id eventId,
        Id groupId,
        Id userId,
        Response response,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean movedUp)
        implements DomainEvent {
    @Override
    public String key() {
        return eventId + ":" + userId;
    }
}
