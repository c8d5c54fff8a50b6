package social.kith.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.sessionEnds;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.kith.people.testkit.Identity;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Between what happens and the push of it much can happen: it says nothing that would not be told by then. */
@QuarkusTest
@QuarkusTestResource(LocalPushServices.class)
class PushSilenceTest {
    /** Why somebody is not told after all. */
    enum Reason {
        MUTED((ana, bo) -> SocialGraph.mutes(ana, bo)),
        BLOCKED((ana, bo) -> SocialGraph.blocks(bo, ana)),
        SWITCHED_OFF((ana, bo) -> ana.asks()
                .body(Map.of("new_follower", false))
                .put("/api/v1/notification-preferences")
                .then()
                .statusCode(200)),
        READ((ana, bo) ->
                ana.asks().post("/api/v1/notifications/read-all").then().statusCode(204)),
        TAKEN_BACK((ana, bo) -> follow("FollowEnded", Id.next(), bo, ana)),
        ACTOR_DELETED((ana, bo) -> Identity.deletes(bo)),
        USER_DELETED((ana, bo) -> Identity.deletes(ana)),
        USER_ERASED((ana, bo) -> Identity.erases(ana)),
        SIGNED_OUT((ana, bo) -> sessionEnds(ana)),
        ANOTHER_USES_THE_BROWSER((ana, bo) -> {});

        private final BiConsumer<TestUser, TestUser> happens;

        Reason(BiConsumer<TestUser, TestUser> happens) {
            this.happens = happens;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSaidThatWouldNotBeToldByThen(Reason reason) {
        TestUser ana = person("Ana");
        TestUser bo = person("Bo");
        Browser browser = Browser.opened();
        browser.service().answers(browser.path(), LocalPushService.Answer.of(503));
        var queue = Queue.of(browser.isUsedBy(ana));
        followAccepted(Id.next(), bo, ana, false);
        queue.awaitTried(1);
        reason.happens.accept(ana, bo);
        if (reason == Reason.ANOTHER_USES_THE_BROWSER) browser.isUsedBy(person("Cleo"));
        queue.isDue();
        queue.awaitEmpty();
        assertThat(browser.received()).hasSize(1);
    }

    @Test
    void whoIsToldNothingGetsNoPush() {
        TestUser ana = person("Ana");
        TestUser bo = person("Bo");
        Browser browser = Browser.opened();
        var queue = Queue.of(browser.isUsedBy(ana));
        SocialGraph.mutes(ana, bo);
        followAccepted(Id.next(), bo, ana, false);
        assertThat(queue.waiting()).isZero();
        followAccepted(Id.next(), person("Cleo"), ana, false);
        assertThat(browser.reads(browser.awaits(1)).path("message").asText())
                .isEqualTo("Cleo Test started following you.");
    }
}
