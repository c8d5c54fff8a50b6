package social.kith.platform.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.EventConsumer;

/** The contracts in the kit, held to records of {@code SessionEnded} of which only some keep its contract. */
class ContractsTest {
    private static final class Identity extends ProducedEventsContract {
        Identity() {
            super("identity", "social.kith.platform.notes");
        }
    }

    private static final class Chat extends ProducedEventsContract {
        Chat() {
            super("chat", "social.kith.platform.notes");
        }
    }

    private static final class Consumed extends ConsumedEventsContract {
        Consumed(EventConsumer consumer) {
            super(List.of(consumer));
        }
    }

    private static final class Kept {
        record SessionEnded(Id sessionId, Id userId) implements DomainEvent {
            @Override
            public String key() {
                return sessionId.toString();
            }
        }
    }

    private static final class Less {
        record SessionEnded(Id sessionId) implements DomainEvent {
            @Override
            public String key() {
                return sessionId.toString();
            }
        }
    }

    private static final class Renamed {
        record SessionEnded(Id sessionId, @Nullable Id user) implements DomainEvent {
            @Override
            public String key() {
                return sessionId.toString();
            }
        }
    }

    private static final class OddlyKeyed {
        record SessionEnded(Id sessionId, Id userId) implements DomainEvent {
            @Override
            public String key() {
                return "session " + sessionId;
            }
        }
    }

    private static final class Expecting {
        record SessionEnded(Id sessionId, String reason) {}
    }

    private static final class Hoping {
        record SessionEnded(Id sessionId, @Nullable String reason) {}
    }

    private static final class Mistyped {
        record SessionEnded(int sessionId) {}
    }

    private record Gossip() implements DomainEvent {
        @Override
        public String key() {
            return "key";
        }
    }

    @Test
    void aProducerKeepsItsContractOrFails() {
        var contract = new Identity();
        assertThatCode(() -> contract.check(Kept.SessionEnded.class)).doesNotThrowAnyException();
        assertThatThrownBy(() -> contract.check(Less.SessionEnded.class)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> contract.check(Renamed.SessionEnded.class)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> contract.check(OddlyKeyed.SessionEnded.class)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> contract.check(Gossip.class)).hasMessageContaining("no contract for Gossip");
    }

    @Test
    void aProducerSpeaksForItselfAlone() {
        assertThatThrownBy(() -> new Chat().check(Kept.SessionEnded.class)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aProducerWithoutEventsIsLookedForInTheWrongPlace() {
        assertThatThrownBy(() -> new Identity().keepsTheContract()).isInstanceOf(AssertionError.class);
    }

    @Test
    void aConsumerUnderstandsWhatItNeedsOrFails() {
        assertThatCode(() -> understands(Kept.SessionEnded.class)).doesNotThrowAnyException();
        assertThatCode(() -> understands(Less.SessionEnded.class)).doesNotThrowAnyException();
        assertThatCode(() -> understands(Hoping.SessionEnded.class)).doesNotThrowAnyException();
        assertThatThrownBy(() -> understands(Expecting.SessionEnded.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> understands(Mistyped.SessionEnded.class)).hasMessageContaining("SessionEnded");
        assertThatThrownBy(() -> understands(Gossip.class)).hasMessageContaining("no contract for Gossip");
    }

    private static void understands(Class<?> type) throws Throwable {
        for (var test : new Consumed(to -> to.on(type, event -> {}))
                .understandsTheContract()
                .toList()) test.getExecutable().execute();
    }

    @Test
    void aConsumerOfNothingIsAMistake() {
        assertThatThrownBy(() -> new Consumed(to -> {}).understandsTheContract())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void neighboursSayOnlyWhatTheirContractsAllow() {
        assertThatThrownBy(() -> Neighbour.of("identity").send("SessionEnded", "key", Map.of("token", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("breaks its contract");
    }
}
