package social.kith.content.media.outside;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import social.kith.platform.testkit.ConsumedEventsContract;

@QuarkusTest
class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(CDI.current().select(MessageImages.class).get()));
    }
}
