package social.kith.groups.invitation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import social.kith.platform.id.Id;

/** Whom a member invites; naming somebody twice is naming them once. */
public record Invite(@NotEmpty @Size(max = 100) List<@NotNull Id> userIds) {}
