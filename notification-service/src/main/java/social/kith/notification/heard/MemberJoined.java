package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: somebody is a member from now on. */
public record MemberJoined(Id groupId, Id userId, By by) {
    /** How one becomes a member. */
    public enum By {
        CREATION,
        INVITATION,
        REQUEST
    }
}
