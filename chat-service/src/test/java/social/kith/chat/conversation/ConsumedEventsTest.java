package social.kith.chat.conversation;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import social.kith.platform.testkit.ConsumedEventsContract;

/** The consumer subscribes and does no more, so there is nothing that it would act with. */
@NullUnmarked
class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(new GroupsConsumer(null, null, null, null)));
    }
}
