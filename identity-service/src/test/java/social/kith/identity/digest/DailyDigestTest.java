package social.kith.identity.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.identity.digest.Notifications.news;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import social.kith.identity.Database;
import social.kith.identity.Somebody;
import social.kith.identity.mail.Letter;
import social.kith.platform.id.Id;

/** When the mail of the day comes, to whom, and of what. */
@QuarkusTest
class DailyDigestTest extends DigestScene {
    @Test
    void itComesOnceADayFromItsTimeOn() throws Exception {
        look();
        assertThat(sent).isEmpty();
        pass(Duration.ofMinutes(1));
        look();
        look();
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().recipient()).isEqualTo(ana.email());
        pass(Duration.ofHours(16));
        anew();
        look();
        assertThat(sent).as("still the same day").hasSize(1);
        pass(Duration.ofHours(8));
        look();
        assertThat(sent).hasSize(2);
    }

    @Test
    void itsDaysAreThoseOfItsZoneWhateverItsClockIsSetTo() throws Exception {
        now = Instant.parse("2030-03-30T06:00:00Z");
        look();
        assertThat(sent).hasSize(1);
        // The night in which an hour is left out there.
        now = Instant.parse("2030-03-31T04:59:59Z");
        anew();
        look();
        assertThat(sent).hasSize(1);
        now = Instant.parse("2030-03-31T05:00:00Z");
        look();
        assertThat(sent).hasSize(2);
    }

    @Test
    void notConfiguredItNeverComes() throws Exception {
        at = Optional.empty();
        pass(Duration.ofHours(5));
        look();
        assertThat(sent).isEmpty();
        assertThat(notifications.asked).isEmpty();
    }

    @Test
    void whoHasSwitchedItOffNeverGetsIt() throws Exception {
        choices.choose(Id.parse(ana.id()), new DigestChoice(false, null));
        morning();
        look();
        assertThat(sent).isEmpty();
        assertThat(notifications.asked).isEmpty();
    }

    @Test
    void whoSwitchesItOffWhileItWaitsDoesNotGetIt() throws Exception {
        morning();
        mailServer = DigestScene::refuses;
        look();
        choices.choose(Id.parse(ana.id()), new DigestChoice(false, null));
        mailServer = sent::add;
        pass(Duration.ofHours(2));
        look();
        assertThat(sent).isEmpty();
        choices.choose(Id.parse(ana.id()), new DigestChoice(true, null));
        look();
        assertThat(sent).as("until the next day").isEmpty();
    }

    @Test
    void anAddressThatIsNotConfirmedOrOfADeletedAccountGetsNone() throws Exception {
        var bo = Somebody.registered();
        var cleo = confirmed();
        Database.change("update users set deleted_at = 1 where id = ?", id(cleo));
        waits(bo, cleo);
        waits(ana);
        morning();
        look();
        assertThat(sent).extracting(Letter::recipient).containsExactly(ana.email());
        assertThat(notifications.asked).hasSize(1);
    }

    @Test
    void nothingIsSentWhereNothingIsLeftByThen() throws Exception {
        notifications.news.clear();
        morning();
        look();
        assertThat(sent).isEmpty();
        assertThat(notifications.asked).hasSize(1);
        notifications.news.put(ana.id(), news(1, 0, 7, "Bo wrote"));
        look();
        assertThat(notifications.asked).as("that was the day's").hasSize(1);
    }

    @Test
    void ofSeveralThatLookAtTheSameMomentOneSends() throws Exception {
        others(5);
        morning();
        List<FutureTask<Void>> looks = List.of(looking(), looking(), looking());
        looks.forEach(look -> Thread.ofPlatform().start(look));
        for (var look : looks) {
            var unused = look.get();
        }
        assertThat(sent).extracting(Letter::recipient).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void theNextOneAsksForWhatIsNewSinceThen() throws Exception {
        morning();
        look();
        assertThat(notifications.asked.getFirst())
                .startsWith("after=0&since=" + now.minus(Duration.ofDays(7)).toEpochMilli());
        anew();
        Instant then = now;
        pass(Duration.ofDays(1));
        look();
        assertThat(notifications.asked.getLast())
                .startsWith("after=7&since=" + then.minus(Duration.ofHours(1)).toEpochMilli());
        anew();
        pass(Duration.ofDays(30));
        look();
        assertThat(notifications.asked.getLast())
                .startsWith("after=7&since=" + now.minus(Duration.ofDays(7)).toEpochMilli());
    }

    @Test
    void nobodyIsMailedAtAnAddressThatIsTheirsNoLonger() throws Exception {
        notifications.meanwhile = () -> change("update users set email = id || '@new.example' where id = ?");
        morning();
        look();
        assertThat(notifications.asked).hasSize(1);
        assertThat(sent).isEmpty();
        notifications.meanwhile = () -> change("update users set deleted_at = 1 where id = ?");
        anew();
        pass(Duration.ofDays(1));
        look();
        assertThat(notifications.asked).hasSize(2);
        assertThat(sent).isEmpty();
    }

    private void change(String sql) {
        try {
            Database.change(sql, id(ana));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
