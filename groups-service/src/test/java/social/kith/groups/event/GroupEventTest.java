package social.kith.groups.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

class GroupEventTest {
    private static final Instant NOW = Instant.parse("2027-05-01T07:00:00Z");
    private static final Instant START = Instant.parse("2027-05-02T07:00:00Z");

    @Test
    void answersEndWithTheBeginning() {
        GroupEvent event = event(START, null);
        assertThatCode(() -> event.requireAnswerable(START.minusMillis(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> event.requireAnswerable(START))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(409));
    }

    @Test
    void anEventStartsInTheFuture() {
        assertThatThrownBy(() -> event(NOW, null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(422));
    }

    @Test
    void placesRunOutWhereThereAreAsManyGoing() {
        GroupEvent event = event(START, 2);
        assertThat(event.freePlaces(0)).isEqualTo(2);
        assertThat(event.freePlaces(2)).isZero();
        assertThat(event.freePlaces(3)).isZero();
        assertThat(event(START, null).freePlaces(1_000_000)).isPositive();
    }

    private static GroupEvent event(Instant startsAt, @Nullable Integer capacity) {
        var command = new CreateEvent("Up the Brocken", "Bring water", startsAt, "Europe/Berlin", null, capacity);
        return GroupEvent.plan(Id.next(), Id.next(), command, NOW);
    }
}
