package social.kith.notification.notification;

import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;

/**
 * Something that is being told to a large group.
 *
 * @param toldTo the last one who was told
 */
record FanOut(long id, Kind kind, Notice notice, Happening happening, long toldTo) {}
