package social.kith.notification.kind;

import java.util.List;
import social.kith.platform.id.Id;

/** Whom an event is told to. */
public sealed interface Receivers {
    /** Whom the event names. */
    record Named(List<Id> users) implements Receivers {}

    /** Everybody who is a member at the time of the event. */
    record Members(Id group) implements Receivers {}

    /** Members who have said that they come to that event by then; or wait for a place, where it says so. */
    record Coming(Id event, boolean waitingToo) implements Receivers {}
}
