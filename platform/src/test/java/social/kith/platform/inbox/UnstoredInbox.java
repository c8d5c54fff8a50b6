package social.kith.platform.inbox;

import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import social.kith.platform.event.EventSources;

/** An inbox for tests that run without an application: what would ask the database, they have to say themselves. */
class UnstoredInbox extends Inbox {
    @SuppressWarnings("NullAway") // no database
    UnstoredInbox() {
        super(
                null,
                null,
                new EventTracing(OpenTelemetry.noop().getTracer("test")),
                Rebuilds.none(),
                EventSources.named("notes-service"),
                null,
                List.of());
    }
}
