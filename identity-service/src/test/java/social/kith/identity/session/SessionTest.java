package social.kith.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.identity.Somebody.registered;
import static social.kith.identity.Somebody.resolve;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import social.kith.identity.token.RandomToken;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class SessionTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    SessionRepository sessions;

    @Inject
    SessionService service;

    @Inject
    SessionLife life;

    @Inject
    Outbox outbox;

    @Test
    void isOverAfter30DaysWithoutUse() {
        var session = new Session(Id.next(), "hash", null, life, NOON);
        assertThat(session.isOver(NOON.plus(Duration.ofDays(30)))).isFalse();
        assertThat(session.isOver(NOON.plus(Duration.ofDays(30)).plusMillis(1))).isTrue();
    }

    @Test
    void lastsWhileItIsUsedAndAYearAtMost() {
        var session = new Session(Id.next(), "hash", null, life, NOON);
        for (int day = 20; day <= 360; day += 20) {
            assertThat(session.isOver(NOON.plus(Duration.ofDays(day)))).isFalse();
            session.seen(life, NOON.plus(Duration.ofDays(day)));
        }
        assertThat(session.isOver(NOON.plus(Duration.ofDays(365)))).isFalse();
        assertThat(session.isOver(NOON.plus(Duration.ofDays(365)).plusMillis(1)))
                .isTrue();
    }

    @Test
    void oneThatHasExpiredIsRefusedAtOnceAndEndedThoughNobodyAsks() {
        String session = registered().session();
        Id user = sessions.byTokenHash(RandomToken.hash(session)).orElseThrow().user();
        String met = begunBefore(Duration.ofDays(31), user);
        resolve(met).statusCode(401);
        String hash = RandomToken.hash(begunBefore(Duration.ofDays(31), user));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() -> sessions.byTokenHash(hash).isEmpty()));
        resolve(session).statusCode(200);
        try (var topic = Topic.of("identity")) {
            topic.awaitEvents(events -> events.stream()
                            .filter(event -> event.type().equals("SessionEnded")
                                    && event.data().contains(user.toString()))
                            .count()
                    == 2);
        }
    }

    @Test
    void usingOneMakesItLast() {
        Id user = sessions.byTokenHash(RandomToken.hash(registered().session()))
                .orElseThrow()
                .user();
        String token = begunBefore(Duration.ofDays(29), user);
        resolve(token).statusCode(200);
        var session = sessions.byTokenHash(RandomToken.hash(token)).orElseThrow();
        assertThat(session.isOver(Instant.now().plus(Duration.ofDays(29)))).isFalse();
    }

    @Test
    void oneOfAnAccountThatIsDeletedAtThatMomentIsNone() {
        var ana = registered();
        Id user = sessions.byTokenHash(RandomToken.hash(ana.session()))
                .orElseThrow()
                .user();
        QuarkusTransaction.requiringNew()
                .run(() -> sessions.getEntityManager()
                        .createNativeQuery("update users set deleted_at = 1000 + updated_at where id = ?1")
                        .setParameter(1, user.value())
                        .executeUpdate());
        resolve(ana.session()).statusCode(401);
    }

    @Test
    void whoSignsInForTheHundredAndFirstTimeIsSignedOutWhereTheySignedInFirst() {
        var first = registered();
        Id user = sessions.byTokenHash(RandomToken.hash(first.session()))
                .orElseThrow()
                .user();
        String second = service.begin(user, null);
        for (int more = 2; more < 100; more++) service.begin(user, null);
        assertThat(first.isSignedIn()).isTrue();
        service.begin(user, null);
        assertThat(first.isSignedIn()).isFalse();
        resolve(second).statusCode(200);
        assertThat(service.all(user)).hasSize(100);
    }

    /** A session of that user's, by a clock that is that far behind. */
    private String begunBefore(Duration ago, Id user) {
        var then = Clock.fixed(Instant.now().minus(ago), ZoneOffset.UTC);
        return QuarkusTransaction.requiringNew()
                .call(() -> new SessionService(sessions, life, outbox, then).begin(user, null));
    }
}
