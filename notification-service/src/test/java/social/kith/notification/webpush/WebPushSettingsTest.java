package social.kith.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPushSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"ana@kith.example", "mailto:ana", "mailto:a\"b@kith.example", "http://kith.example", "x"})
    void aContactThatIsNoneStopsTheStart(String contact) {
        assertThatThrownBy(() -> new WebPushSettings(Optional.of(contact), List.of("push.kith.example")))
                .hasMessageContaining("KITH_WEB_PUSH_CONTACT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://push.kith.example", "http://127.0.0.1:1/a", "https://*", "*", "PUSH.kith.example"})
    void aPushServiceThatIsNoneStopsTheStart(String service) {
        assertThatThrownBy(() -> new WebPushSettings(Optional.empty(), List.of(service)))
                .hasMessageContaining("KITH_WEB_PUSH_SERVICES");
    }

    @Test
    void bothKindsOfContactAreTaken() {
        for (String contact : List.of("mailto:ana@kith.example", "https://kith.example/about"))
            assertThat(new WebPushSettings(Optional.of(contact), List.of()).contact())
                    .isEqualTo(contact);
    }
}
