package social.kith.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.Others.sends;
import static social.kith.content.media.Sending.sent;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.AppliedPositions;
import social.kith.platform.inbox.Rebuild;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;
import social.kith.platform.testkit.TestUser;

/** Images that others may have taken without content-service having heard of it yet. */
@QuarkusTest
class LateWordTest {
    @Inject
    MediaTable media;

    @Inject
    @All
    List<OutsideHolder> outside;

    @Inject
    AppliedPositions applied;

    @Inject
    Reads reads;

    @Inject
    Writes writes;

    @Inject
    Rebuild replicas;

    private Id image;

    @BeforeEach
    void send() {
        image = Id.parse(sent(known(TestUser.named("Ana")), Drawing.jpeg(8, 8)));
    }

    @Test
    void whatNothingUsesStaysUntilAllOthersAreHeardUpToWhenTheyMayHaveTakenIt() {
        Instant day = image.time().plus(Duration.ofHours(25));
        sweep(day, image.time().plus(Duration.ofHours(21)));
        assertThat(media.find(image)).isPresent();
        sweep(day.plus(Duration.ofMinutes(30)), image.time().plus(Duration.ofHours(23)));
        assertThat(media.find(image)).as("looked at again later").isPresent();
        sweep(day.plus(Duration.ofHours(2)), image.time().plus(Duration.ofHours(23)));
        assertThat(media.find(image)).isEmpty();
    }

    @Test
    void whoSaysNothingForAWeekIsWaitedForNoLonger() {
        sweep(image.time().plus(Duration.ofDays(6)), image.time());
        assertThat(media.find(image)).isPresent();
        sweep(image.time().plus(Duration.ofDays(8)), image.time());
        assertThat(media.find(image)).isEmpty();
    }

    @Test
    void othersAreHeardAsFarAsEachOfThemIs() {
        TestUser bo = known(TestUser.named("Bo"));
        group("Sunday hikers", bo);
        sends(bo, known(TestUser.named("Cleo")));
        Identity.changes(bo.card());
        var others = new OtherContexts(applied);
        assertThat(others.areHeardUpTo(image.time())).isTrue();
        assertThat(others.areHeardUpTo(image.time().plus(Duration.ofHours(1)))).isFalse();
    }

    /** What is done at that time, others having been heard that far. */
    private void sweep(Instant now, Instant heard) {
        var others = new OtherContexts(applied) {
            @Override
            boolean areHeardUpTo(Instant time) {
                return !time.isAfter(heard);
            }
        };
        var sweeper = new UnclaimedImages(
                media, outside, others, reads, writes, replicas, Duration.ofDays(7), Clock.fixed(now, ZoneOffset.UTC));
        QuarkusTransaction.requiringNew().run(sweeper::removeSome);
    }
}
