package social.kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final String IDENTITY = """
            # HELP kith_outbox_pending events that are not in Kafka yet
            # TYPE kith_outbox_pending gauge
            kith_outbox_pending{service="identity-service"} 0.0
            kith_outbox_position 1.763816400000123E15
            """;

    @Test
    void readsPrometheusText() {
        ServiceMetrics metrics = ServiceMetrics.parse(IDENTITY + """
                kith_inbox_position{source="social-graph",topic="follows"} 17.0
                kith_inbox_position{service="identity-service",source="content"} 1.763816400000124E15
                kith_inbox_position_other{source="chat"} 3
                """);
        assertThat(metrics.outboxPending()).isEqualTo(0);
        assertThat(metrics.outboxPosition()).isEqualTo(1_763_816_400_000_123.0);
        assertThat(metrics.handled()).isEqualTo(Map.of("social-graph", 17.0, "content", 1_763_816_400_000_124.0));
    }

    @Test
    void isSettledWhenOutboxesAreEmptyAndConsumersHaveReachedTheirSources() {
        assertThat(lags(
                        IDENTITY,
                        "kith_outbox_pending 0\nkith_inbox_position{source=\"identity\"} 1.763816400000123E15"))
                .isEmpty();
    }

    @Test
    void namesAConsumerThatIsBehindItsSource() {
        assertThat(lags(
                        IDENTITY,
                        "kith_outbox_pending 0\nkith_inbox_position{source=\"identity\"} 1.763816400000122E15"))
                .contains(
                        "chat-service is behind identity-service" + " (handled 1763816400000122 of 1763816400000123)");
    }

    @Test
    void namesAnOutboxThatIsNotEmpty() {
        assertThat(lags(IDENTITY, "kith_outbox_pending 3")).contains("chat-service has 3 events in its outbox");
    }

    @Test
    void doesNotTakeSilenceForConsent() {
        assertThat(lags(IDENTITY, "")).contains("chat-service tells no kith_outbox_pending");
        assertThat(lags(IDENTITY, "kith_outbox_pending NaN")).isNotEmpty();
    }

    private static String lags(String identity, String chat) {
        return String.join(
                "; ",
                Settling.lags(Map.of(
                        Instance.first(Service.IDENTITY),
                        ServiceMetrics.parse(identity),
                        Instance.first(Service.CHAT),
                        ServiceMetrics.parse(chat))));
    }
}
