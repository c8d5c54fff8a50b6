package social.kith.groups.invitation;

import java.time.Instant;
import social.kith.groups.group.GroupCard;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** An invitation as the invited sees it. */
public record InvitationView(Id id, GroupCard group, UserCard inviter, Instant createdAt) {}
