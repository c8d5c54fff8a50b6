package social.kith.identity.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.kith.identity.digest.Notifications.news;

import io.quarkus.test.junit.QuarkusTest;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import social.kith.identity.Database;
import social.kith.identity.Somebody;
import social.kith.identity.mail.Letter;
import social.kith.identity.mail.Postbox;

/** What becomes of the mail of the day where something fails: it waits, nobody gets two, and others get theirs. */
@QuarkusTest
class DigestFailuresTest extends DigestScene {
    @Test
    void notificationServiceBeingDownMakesItLaterByLessThanADay() throws Exception {
        notifications.broken = true;
        morning();
        look();
        notifications.broken = false;
        look();
        assertThat(sent).hasSize(1);
        anew();
        pass(Duration.ofDays(1));
        mailServer = DigestScene::refuses;
        look();
        mailServer = sent::add;
        notifications.broken = true;
        pass(Duration.ofMinutes(10));
        look();
        pass(Duration.ofHours(23));
        look();
        assertThat(sent).hasSize(1);
        notifications.broken = false;
        pass(Duration.ofMinutes(61));
        look();
        assertThat(sent).as("too old").hasSize(1);
    }

    @Test
    void aMailServerThatRefusesOneKeepsNobodyElseWaitingAndIsAskedAgain() throws Exception {
        others(1);
        morning();
        mailServer = DigestScene::refuses;
        look();
        mailServer = sent::add;
        look();
        assertThat(sent).as("not at once").isEmpty();
        pass(Duration.ofSeconds(6));
        look();
        assertThat(sent).hasSize(2);
    }

    @Test
    void whatBreaksOffInTheMiddleGoesOnThereAndNobodyGetsTwo() throws Exception {
        var bo = confirmed();
        waits(bo, ana);
        notifications.news.put(bo.id(), news(1, 0, 7, "Ana wrote"));
        notifications.breaksAt = 1;
        morning();
        look();
        assertThat(sent).extracting(Letter::recipient).containsExactly(ana.email());
        look();
        assertThat(sent).extracting(Letter::recipient).containsExactly(ana.email(), bo.email());
    }

    @Test
    void whoCannotBeAskedForWaitsAndOthersGetTheirs() throws Exception {
        var bo = others(2).getFirst();
        notifications.failing.add(bo.id());
        morning();
        look();
        assertThat(sent).extracting(Letter::recipient).hasSize(2).doesNotContain(bo.email());
        notifications.failing.clear();
        look();
        assertThat(sent).as("not at once").hasSize(2);
        pass(Duration.ofSeconds(6));
        look();
        assertThat(sent).extracting(Letter::recipient).hasSize(3).contains(bo.email());
    }

    @Test
    void whereSeveralInARowFailItStopsUntilItIsLookedAgain() throws Exception {
        notifications.failing.add(ana.id());
        others(4).stream().map(Somebody::id).forEach(notifications.failing::add);
        morning();
        look();
        assertThat(notifications.asked).hasSize(DailyDigest.FAILURES);
        notifications.failing.clear();
        look();
        assertThat(sent).hasSize(2);
        pass(Duration.ofSeconds(6));
        look();
        assertThat(sent).hasSize(5);
    }

    @Test
    void whereNotificationServiceIsNotThereNobodyElseIsAskedFor() throws Exception {
        others(4);
        mailServer = letter -> {
            throw new Postbox.Closed(new ConnectException());
        };
        morning();
        look();
        pass(Duration.ofSeconds(6));
        notifications.close();
        look();
        assertThat(waiting("due_at <= " + now.toEpochMilli())).isEqualTo(4);
        assertThat(waiting("due_at > " + now.toEpochMilli())).isEqualTo(1);
    }

    private static int waiting(String which) throws Exception {
        return Database.rows("select user_id from digests where " + which).size();
    }

    @Test
    void whereTheMailServerIsDownNobodyElseIsTriedAndAllGetTheirsLater() throws Exception {
        others(4);
        mailServer = letter -> {
            throw new Postbox.Closed(new ConnectException());
        };
        morning();
        look();
        assertThat(notifications.asked).hasSize(1);
        mailServer = sent::add;
        look();
        assertThat(sent).hasSize(4);
        pass(Duration.ofSeconds(6));
        look();
        assertThat(sent).hasSize(5);
    }

    @Test
    void whereNobodySaysWhetherItWasTakenItIsNotSentOnceMore() throws Exception {
        others(4);
        mailServer = letter -> {
            sent.add(letter);
            throw new Postbox.Unanswered(new TimeoutException());
        };
        morning();
        look();
        assertThat(sent).as("several in a row").hasSize(DailyDigest.FAILURES);
        mailServer = sent::add;
        for (int i = 0; i < 3; i++) {
            pass(Duration.ofHours(2));
            look();
        }
        assertThat(sent).extracting(Letter::recipient).hasSize(5).doesNotHaveDuplicates();
        anew();
        pass(Duration.ofDays(1));
        look();
        assertThat(notifications.asked.getLast())
                .as("what may not have come is told again, on another day")
                .startsWith("after=0&");
    }

    @Test
    void aCrashWhileItIsSentCostsThatDaysAndWhatItHadIsInTheNextOne() throws Exception {
        mailServer = letter -> {
            throw new Crash();
        };
        morning();
        var told = now;
        assertThatThrownBy(this::look).hasCauseInstanceOf(Crash.class);
        mailServer = sent::add;
        pass(Duration.ofHours(2));
        look();
        assertThat(sent).as("rather than two").isEmpty();
        anew();
        pass(Duration.ofHours(22));
        look();
        assertThat(sent).hasSize(1);
        assertThat(notifications.asked.getLast()).startsWith("after=0&since=");
        assertThat(Long.parseLong(notifications.asked.getLast().replaceAll(".*since=(\\d+).*", "$1")))
                .isLessThan(told.minus(Duration.ofDays(1)).toEpochMilli());
    }

    /** Nothing that is done after it is done. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }
}
