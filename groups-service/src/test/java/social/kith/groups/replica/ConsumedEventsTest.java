package social.kith.groups.replica;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import social.kith.platform.testkit.ConsumedEventsContract;

@QuarkusTest
class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(
                CDI.current().select(SocialGraphConsumer.class).get(),
                CDI.current().select(ContentConsumer.class).get()));
    }
}
