package social.kith.chat.replica;

import java.util.List;
import social.kith.platform.testkit.ConsumedEventsContract;

class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(
                new IdentityConsumer(new UserReplicas(new UserReplicas.UserReplicaRepository())),
                new SocialGraphConsumer(new FollowReplicas())));
    }
}
