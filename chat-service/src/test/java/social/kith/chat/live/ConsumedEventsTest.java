package social.kith.chat.live;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import social.kith.platform.testkit.ConsumedEventsContract;

/** The consumer subscribes and does no more, so there is nothing that it would act with. */
@NullUnmarked
class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(
                new LiveConsumer(null, null), new OtherInstances(null, null, null, null), new PresenceConsumer(null)));
    }
}
