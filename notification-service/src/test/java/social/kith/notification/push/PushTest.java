package social.kith.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.notification.Language;
import social.kith.notification.notification.NotificationService;
import social.kith.notification.notification.NotificationService.Changed;
import social.kith.notification.replica.EndedSessions;
import social.kith.platform.id.Id;

/** Many changes, and some that cannot be told. */
@QuarkusTest
class PushTest {
    private final List<String> ranges = new ArrayList<>();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Id user = Id.next();
    private final NotificationService notifications;
    private final EndedSessions ended;
    private final ObjectMapper json;
    private Push push;
    private long last;
    private boolean broken;
    private Supplier<Id> notification = Id::next;
    private volatile boolean untold;
    private final AtomicInteger failed = new AtomicInteger();

    PushTest(NotificationService notifications, EndedSessions ended, ObjectMapper json) {
        this.notifications = notifications;
        this.ended = ended;
        this.json = json;
    }

    @BeforeEach
    void begin() {
        push = new Push(notifications, new Story(notifications), ended, json);
        push.opened(new OpenSocket(user, Id.next(), Language.EN, this::write, why -> {}));
        written.clear();
    }

    @Test
    void manyChangesAreToldAPageAtATime() {
        last = 1_200;
        push.changes();
        push.changes();
        assertThat(ranges).containsExactly("0-500", "500-1000", "1000-1200");
        assertThat(written).hasSize(3);
    }

    @Test
    void whatCannotBeToldIsTriedAgainAndThenPassedOver() {
        last += 1;
        broken = true;
        for (int n = 1; n < Push.TRIES; n++) assertThatThrownBy(push::changes).hasMessage("broken");
        push.changes();
        broken = false;
        push.changes();
        assertThat(written).isEmpty();
        last += 1;
        push.changes();
        assertThat(written).hasSize(1);
    }

    @Test
    void howItHasGrownIsToldEvenIfThatFailsAtFirst() {
        Id grown = Id.next();
        notification = () -> grown;
        last += 1;
        push.changes();
        last += 1;
        push.changes();
        assertThat(written).hasSize(1);
        untold = true;
        await().until(() -> failed.get() > 1);
        untold = false;
        await().untilAsserted(() -> assertThat(written).hasSize(2));
    }

    private Uni<Void> write(String frame) {
        written.add(frame);
        return Uni.createFrom().voidItem();
    }

    private final class Story extends Changes {
        Story(NotificationService notifications) {
            super(notifications);
        }

        @Override
        long last() {
            return last;
        }

        @Override
        List<Changed> between(long after, long upTo, Set<Id> users) {
            if (broken) throw new IllegalStateException("broken");
            ranges.add(after + "-" + upTo);
            return List.of(new Changed(user, notification.get(), true, false));
        }

        @Override
        List<Telling> tellings(List<Changed> changed, Function<Id, Set<Language>> languages) {
            if (untold) {
                failed.incrementAndGet();
                throw new IllegalStateException("untold");
            }
            return List.of(new Telling(user, null, new Frame.UnreadCount(changed.size())));
        }
    }
}
