package social.kith.notification.webpush;

import java.time.Instant;
import social.kith.platform.id.Id;

/**
 * A browser that its user is told by, as they see it.
 *
 * @param pushService the host of its push service; what stands behind it in the endpoint is nobody's but the browser's
 * @param current made in the session that asks
 */
public record PushSubscriptionView(Id id, String pushService, boolean current, Instant createdAt) {}
