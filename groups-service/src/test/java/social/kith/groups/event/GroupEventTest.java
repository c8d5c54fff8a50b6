package social.kith.groups.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.kith.groups.event.EventChanged.Change;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

class GroupEventTest {
    private static final Instant NOW = Instant.parse("2027-05-01T07:00:00Z");
    private static final String TITLE = "Up the Brocken";
    private static final Id BY = Id.next();
    private static final Instant START = Instant.parse("2027-05-02T07:00:00Z");

    @Test
    void answersAndChangesEndWithTheBeginning() {
        GroupEvent event = event(START, null);
        assertThatCode(() -> event.requireComing(START.minusMillis(1))).doesNotThrowAnyException();
        refuses(409, () -> event.requireComing(START));
        refuses(409, () -> event.change(plan("Another", START.plusSeconds(1), null), BY, START));
        refuses(409, () -> event.cancel(BY, START));
    }

    @Test
    void anEventStartsInTheFuture() {
        refuses(422, () -> event(NOW, null));
        refuses(422, () -> event(START, null).change(plan(TITLE, NOW, null), BY, NOW));
        refuses(422, () -> event(NOW.plusNanos(999_999), null));
    }

    @Test
    void whatIsChangedIsToldAndNothingElse() {
        GroupEvent event = event(START, 3);
        String version = event.version();
        assertThat(event.change(plan(TITLE, START.plusNanos(1), 3), BY, NOW)).isEmpty();
        assertThat(event.version()).isEqualTo(version);
        var changed = event.change(plan("Up the Wurmberg", START.plusSeconds(60), null), BY, NOW)
                .orElseThrow();
        assertThat(changed.changes()).containsExactly(Change.TITLE, Change.STARTS_AT, Change.CAPACITY);
        assertThat(changed.startsAt()).isEqualTo(START.plusSeconds(60));
        assertThat(changed.byId()).isEqualTo(BY);
        assertThat(event.version()).as("also within one millisecond").isNotEqualTo(version);
        assertThat(event.entry().sequence()).isEqualTo(1);
        var whole = new CreateEvent("Up the Wurmberg", "Bring tea", START.plusSeconds(60), "UTC", "Braunlage", null);
        assertThat(event.change(whole, BY, NOW).orElseThrow().changes())
                .containsExactly(Change.DESCRIPTION, Change.TIME_ZONE, Change.PLACE);
    }

    @Test
    void aCancelledEventIsShownUntilItsTimeHasComeAndTakesNobodyAnyMore() {
        GroupEvent event = event(START, 3);
        assertThat(event.cancel(BY, NOW)).isPresent();
        assertThat(event.cancel(BY, NOW)).isEmpty();
        assertThat(event.freePlaces(most -> 0)).isZero();
        refuses(409, () -> event.requireComing(NOW));
        refuses(409, () -> event.change(plan("Another", START, 3), BY, NOW));
        assertThat(event.isShown(START.minusMillis(1))).isTrue();
        assertThat(event.isShown(START)).isFalse();
        assertThat(event(START, 3).isShown(START)).isTrue();
    }

    @Test
    void placesRunOutWhereThereAreAsManyGoing() {
        GroupEvent event = event(START, 2);
        assertThat(event.freePlaces(most -> 0)).isEqualTo(2);
        assertThat(event.freePlaces(most -> 2)).isZero();
        assertThat(event.freePlaces(most -> 3)).isZero();
        assertThat(event(START, null).freePlaces(most -> {
                    throw new AssertionError("nobody has to be counted");
                }))
                .isPositive();
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(status));
    }

    private static GroupEvent event(Instant startsAt, @Nullable Integer capacity) {
        return GroupEvent.plan(Id.next(), Id.next(), plan(TITLE, startsAt, capacity), NOW);
    }

    private static CreateEvent plan(String title, Instant startsAt, @Nullable Integer capacity) {
        return new CreateEvent(title, "Bring water", startsAt, "Europe/Berlin", null, capacity);
    }
}
