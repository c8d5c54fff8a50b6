package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import social.kith.contracts.EventContract;
import social.kith.platform.event.EventJson;

class SessionEndedTest {
    @Test
    void understandsTheContract() {
        for (String example : EventContract.of("SessionEnded").examples())
            assertThat(EventJson.read(example, SessionEnded.class).sessionId()).isNotNull();
    }
}
