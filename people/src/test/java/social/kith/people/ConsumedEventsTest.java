package social.kith.people;

import java.util.List;
import social.kith.platform.testkit.ConsumedEventsContract;

class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(new UserReplicasConsumer(new UserReplicas(new UserReplicas.UserReplicaRepository()))));
    }
}
