package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import social.kith.chat.conversation.ConversationRead;
import social.kith.chat.conversation.Recipient;
import social.kith.platform.id.Id;

/** What could not be told straight after the commit is told when its event comes round. */
@NullUnmarked
class FailedTellingTest {
    private final ConversationRead read = new ConversationRead(Id.next(), Id.next(), 1);
    private final ToldHere told = new ToldHere();
    private final Deque<Runnable> looks = new ArrayDeque<>();
    private final Delivery delivery = new Delivery(new SomeConnections(), new ScriptedBacklog(), null, told);

    private static void fail() {
        throw new IllegalStateException("The database is locked");
    }

    @Test
    void whatWasToldNeedsNoEvent() {
        looks.add(() -> {});
        delivery.tell(read);
        assertThat(told.take(read)).isTrue();
    }

    @Test
    void whatWasNotIsLeftToItsEvent() {
        looks.add(FailedTellingTest::fail);
        delivery.tell(read);
        assertThat(told.take(read)).isFalse();
        assertThat(looks).isEmpty();
    }

    @Test
    void whereTheEventHasComeAndReliedOnThisItIsToldAgain() {
        looks.add(() -> {
            assertThat(told.take(read)).isTrue();
            fail();
        });
        looks.add(() -> {});
        delivery.tell(read);
        assertThat(looks).isEmpty();
    }

    /** Nested in an instance, as the other: else it would be a bean of the application that other tests start. */
    private final class SomeConnections extends Connections {
        SomeConnections() {
            super(null);
        }

        @Override
        boolean none() {
            return false;
        }
    }

    private final class ScriptedBacklog extends Backlog {
        ScriptedBacklog() {
            super(null, null, null, null, Duration.ZERO);
        }

        @Override
        boolean isMark(ConversationRead read) {
            return true;
        }

        @Override
        List<Recipient> recipients(Id conversation) {
            looks.remove().run();
            return List.of();
        }
    }
}
