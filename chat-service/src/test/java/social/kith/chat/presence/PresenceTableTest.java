package social.kith.chat.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

@QuarkusTest
class PresenceTableTest {
    private final Reads reads;
    private final Writes writes;
    private final PresenceTable table;
    private final Id ana = Id.next();
    private final Id bo = Id.next();
    private final Id here = Id.next();
    private final Id there = Id.next();

    PresenceTableTest(Reads reads, Writes writes, PresenceTable table) {
        this.reads = reads;
        this.writes = writes;
        this.table = table;
    }

    @Test
    void somebodyIsOnlineWhileTheyAreAtAnyInstance() {
        table.beat(here);
        table.beat(there);
        long before = table.lastChange();
        table.say(here, List.of(ana, bo), List.of());
        table.say(there, List.of(ana), List.of());
        table.say(here, List.of(), List.of(ana, bo));
        assertThat(table.online(List.of(ana, bo, Id.next()))).containsExactly(ana);
        assertThat(table.after(before)).extracting(PresenceTable.News::user).contains(ana, bo);
        long after = table.lastChange();
        // What was said already is no news.
        table.say(there, List.of(ana), List.of());
        assertThat(table.lastChange()).isEqualTo(after);
    }

    @Test
    void theUsersOfAnInstanceThatSaysNothingMoreAreOfflineAndThatIsNews() {
        var old = new PresenceTable(
                reads,
                writes,
                Clock.offset(
                        Clock.systemUTC(),
                        PresenceTable.DEAD_AFTER.plusSeconds(1).negated()));
        QuarkusTransaction.requiringNew().run(() -> {
            old.beat(there);
            old.say(there, List.of(ana), List.of());
        });
        assertThat(table.online(List.of(ana))).isEmpty();
        long before = table.lastChange();
        table.beat(here);
        assertThat(table.after(before)).extracting(PresenceTable.News::user).contains(ana);
    }

    @Test
    void anInstanceThatWasSilentForTooLongBeginsAnew() {
        var old = new PresenceTable(
                reads,
                writes,
                Clock.offset(
                        Clock.systemUTC(),
                        PresenceTable.DEAD_AFTER.plusSeconds(1).negated()));
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(old.beat(here)).isFalse();
            assertThat(old.beat(here)).isTrue();
            old.say(here, List.of(ana), List.of());
        });
        // Nobody has taken its users off yet, and one of them may have gone meanwhile.
        assertThat(table.beat(here)).isFalse();
        assertThat(table.online(List.of(ana))).isEmpty();
        table.say(here, List.of(ana), List.of());
        assertThat(table.online(List.of(ana))).containsExactly(ana);
        assertThat(table.beat(here)).isTrue();
    }

    @Test
    void anInstanceIsForgottenWhenEverybodyHasSeenThatItIsGone() {
        var old = new PresenceTable(
                reads,
                writes,
                Clock.offset(Clock.systemUTC(), Duration.ofHours(2).negated()));
        QuarkusTransaction.requiringNew().run(() -> {
            old.beat(there);
            old.say(there, List.of(ana), List.of());
        });
        table.beat(here);
        assertThat(reads.any("select 1 from presence where instance_id = :id", Map.of("id", there)))
                .isFalse();
        assertThat(reads.any("select 1 from chat_instances where id = :id", Map.of("id", there)))
                .isFalse();
    }
}
