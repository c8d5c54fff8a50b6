package social.kith.notification.replica;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import social.kith.platform.testkit.ConsumedEventsContract;

/** The consumers subscribe and do no more, so what they would act with need not be there. */
@NullUnmarked
@QuarkusTest
class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(
                new IdentityConsumer(null, null, null),
                CDI.current().select(SocialGraphConsumer.class).get(),
                new GroupsConsumer(null, null),
                new ChatConsumer(null)));
    }
}
