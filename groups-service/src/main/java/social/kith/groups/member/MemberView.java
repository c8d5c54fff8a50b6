package social.kith.groups.member;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.groups.membership.Role;
import social.kith.platform.identity.UserCard;

/** A member of a group, as the other members see them. */
public record MemberView(
        UserCard user, @Nullable Role role, @Nullable Instant since) {}
