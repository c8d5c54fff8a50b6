package social.kith.notification.webpush;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import social.kith.platform.testkit.ConsumedEventsContract;

/** The consumers subscribe and do no more, so there is nothing that they would act with. */
@NullUnmarked
class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(new WebPushConsumer(null)));
    }
}
