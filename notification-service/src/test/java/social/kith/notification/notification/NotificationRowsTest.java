package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.notification.kind.Variant;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

@QuarkusTest
class NotificationRowsTest {
    private static final Instant THEN = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final Instant LATER = THEN.plusSeconds(1);

    @Inject
    NotificationRows rows;

    @Inject
    Reads reads;

    @Test
    void allThatTellingOfMoreChangesIsWritten() {
        isWritten(one -> {}, one -> one.extend(notice(Variant.PLACE, 2), LATER, 2), rows::extend);
    }

    @Test
    void allThatComingBackChangesIsWritten() {
        isWritten(Notification::hide, one -> one.revive(LATER, 2), rows::revive);
    }

    private void isWritten(Consumer<Notification> begin, Consumer<Notification> change, Consumer<Notification> write) {
        QuarkusTransaction.begin();
        try {
            var happening = new Happening("events-" + Id.next(), "about", THEN);
            var one = new Notification(Id.next(), Kind.EVENT_CHANGED, notice(Variant.TIME, 1), happening, 1);
            begin.accept(one);
            rows.insert(one);
            change.accept(one);
            write.accept(one);
            assertThat(reads.first(
                                    "select " + NotificationColumns.each("") + " from notifications where id = :id",
                                    Map.of("id", one.id()),
                                    NotificationColumns::read)
                            .map(NotificationColumns::row))
                    .hasValue(NotificationColumns.row(one));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Notice notice(Variant variant, long seq) {
        return Notice.to(Id.next()).of(new Id(1)).upTo(seq).saying(variant);
    }
}
