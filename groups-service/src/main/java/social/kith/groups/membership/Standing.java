package social.kith.groups.membership;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * How somebody stands to a group, to be read.
 *
 * @param id the invitation's id, where there is an inviter
 * @param role of a member alone
 * @param createdAt when it was asked: the time of the invitation or of the request
 * @param since when they became a member
 */
public record Standing(
        Id id,
        Id group,
        Id user,
        MembershipState state,
        @Nullable Role role,
        @Nullable Id inviter,
        Instant createdAt,
        @Nullable Instant since) {

    /** Of an invitation, the member who made it. */
    public Id invitedBy() {
        return Objects.requireNonNull(inviter);
    }
}
