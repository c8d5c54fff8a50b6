package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: a member has another role from now on. */
public record MemberRoleChanged(Id groupId, Id userId, Role role) {

    /** What they are in the group. */
    public enum Role {
        CREATOR,
        ADMIN,
        MEMBER
    }

    public boolean decides() {
        return role != Role.MEMBER;
    }
}
