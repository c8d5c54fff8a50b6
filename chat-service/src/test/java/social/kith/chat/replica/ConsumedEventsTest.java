package social.kith.chat.replica;

import java.util.List;
import social.kith.platform.testkit.ConsumedEventsContract;

class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(new SocialGraphConsumer(new FollowReplicas())));
    }
}
