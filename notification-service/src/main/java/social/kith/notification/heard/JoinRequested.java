package social.kith.notification.heard;

import java.util.List;
import social.kith.platform.id.Id;

/** Told by groups-service: somebody asks to join; {@code deciderIds} may say yes. */
public record JoinRequested(Id groupId, Id userId, List<Id> deciderIds) {}
