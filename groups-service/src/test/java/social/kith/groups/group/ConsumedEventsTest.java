package social.kith.groups.group;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import social.kith.platform.testkit.ConsumedEventsContract;

@QuarkusTest
class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(CDI.current().select(BannerConsumer.class).get()));
    }
}
