package social.kith.groups.member;

import jakarta.validation.constraints.NotNull;
import social.kith.groups.membership.Role;

/** What a member is to be from now on; {@code creator} hands the group over to them. */
public record ChangeRole(@NotNull Role role) {}
