package social.kith.content.replica;

import java.util.List;
import social.kith.platform.testkit.ConsumedEventsContract;

class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(
                new SocialGraphConsumer(new FollowReplicas(new FollowReplicas.FollowReplicaRepository())),
                new GroupsConsumer(new GroupReplicas(new GroupReplicas.GroupReplicaRepository()))));
    }
}
