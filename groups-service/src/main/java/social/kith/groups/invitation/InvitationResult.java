package social.kith.groups.invitation;

import social.kith.groups.membership.Invited;
import social.kith.platform.id.Id;

/** What came of inviting one user. */
public record InvitationResult(Id userId, Invited result) {}
