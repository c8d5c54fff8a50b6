package social.kith.groups.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.groups.membership.MembershipState;
import social.kith.groups.membership.Role;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.version.Versioned;

/**
 * A group as one viewer sees it.
 *
 * @param conversationId the group's chat, for members alone
 * @param membership how the viewer stands to it
 * @param role what the viewer is in it, {@code null} for everybody but members
 */
public record GroupView(
        Id id,
        String title,
        String description,
        @Nullable String bannerUrl,
        UserCard creator,
        int memberCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Id conversationId,
        Instant createdAt,
        Instant updatedAt,
        MembershipState membership,
        @Nullable Role role)
        implements Versioned {
    @Override
    public String version() {
        return Versioned.at(updatedAt);
    }
}
