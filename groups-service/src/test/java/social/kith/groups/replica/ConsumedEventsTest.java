package social.kith.groups.replica;

import java.util.List;
import social.kith.platform.testkit.ConsumedEventsContract;

class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(new IdentityConsumer(new UserReplicas(new UserReplicas.UserReplicaRepository()))));
    }
}
