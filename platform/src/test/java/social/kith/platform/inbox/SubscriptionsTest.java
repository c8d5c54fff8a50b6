package social.kith.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.platform.event.Event;

class SubscriptionsTest {
    private static final Event PLANTED = new Event("garden", 7, "Planted", "1", "{\"what\":\"leek\",\"row\":3}", null);

    private final Subscriptions subscriptions = new Subscriptions();
    private final List<Object> heard = new ArrayList<>();

    @Test
    void whoHaveTheSameRecordOfAnEventGetTheSameObject() {
        subscriptions.on(Planted.class, this::hear);
        subscriptions.on(Planted.class, this::hear);
        subscriptions.apply(PLANTED);
        assertThat(heard).containsExactly(new Planted("leek"), new Planted("leek"));
        assertThat(heard.getFirst()).isSameAs(heard.getLast());
    }

    @Test
    void whoHaveAnotherRecordOfItGetTheirs() {
        subscriptions.on(Planted.class, this::hear);
        subscriptions.on(Elsewhere.Planted.class, this::hear);
        subscriptions.on(Planted.class, this::hear);
        subscriptions.apply(PLANTED);
        assertThat(heard).containsExactly(new Planted("leek"), new Elsewhere.Planted(3), new Planted("leek"));
    }

    @Test
    void whatIsActedOnAndWhatIsToldLiveAreKnownApart() {
        subscriptions.live(Planted.class, this::hear);
        assertThat(subscriptions.isLive(PLANTED)).isTrue();
        assertThat(subscriptions.actsOn(PLANTED)).isFalse();
        subscriptions.replicate(Planted.class, this::hear);
        assertThat(subscriptions.actsOn(PLANTED)).isTrue();
    }

    @Test
    void whatAConditionDoesNotHoldOfIsNotActedOn() {
        subscriptions.replicate(Planted.class, planted -> planted.what().equals("kale"), this::hear);
        subscriptions.apply(PLANTED);
        subscriptions.replicate(PLANTED);
        assertThat(subscriptions.actsOn(PLANTED)).isFalse();
        assertThat(heard).isEmpty();
        Event kale = new Event("garden", 8, "Planted", "1", "{\"what\":\"kale\"}", null);
        assertThat(subscriptions.actsOn(kale)).isTrue();
        subscriptions.apply(kale);
        subscriptions.replicate(kale);
        assertThat(heard).containsExactly(new Planted("kale"), new Planted("kale"));
    }

    @Test
    void whoHasNoConditionActsWhateverThatOfAnotherSays() {
        subscriptions.replicate(Planted.class, planted -> false, this::hear);
        subscriptions.on(Elsewhere.Planted.class, this::hear);
        assertThat(subscriptions.actsOn(PLANTED)).isTrue();
        subscriptions.apply(PLANTED);
        assertThat(heard).containsExactly(new Elsewhere.Planted(3));
    }

    private void hear(Object data) {
        heard.add(data);
    }

    private record Planted(String what) {}

    private static final class Elsewhere {
        private record Planted(int row) {}
    }
}
