package social.kith.chat.live;

import java.util.List;
import social.kith.platform.testkit.ConsumedEventsContract;

class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(new LiveConsumer(new EndedSessions(), new Connections())));
    }
}
