package social.kith.notification.notification;

import java.time.Instant;
import social.kith.platform.event.Event;

/**
 * What about an event counts for every notification, whatever it says.
 *
 * @param cause names the event, the same in every replay
 * @param about its key: what it settles or ends was told under the same one
 * @param at when it happened
 */
record Happening(String cause, String about, Instant at) {
    static Happening of(Event event) {
        return new Happening(event.source() + "-" + event.position(), event.key(), event.time());
    }
}
