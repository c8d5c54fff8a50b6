package social.kith.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.registered;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.identity.Content;
import social.kith.identity.SocialGraph;
import social.kith.identity.Somebody;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;

/** How many posts a profile says that its owner has: as many as its viewer may see, whomever else they are for. */
@QuarkusTest
class PostCountTest {
    private static final String USERS = "/api/v1/users/";

    @Test
    void eachViewerIsToldOfWhatEverybodyLikeThemMaySee() {
        var ana = registered();
        var follower = registered();
        var followed = registered();
        SocialGraph.follows(follower, ana);
        SocialGraph.follows(ana, followed);
        Content.publishes(ana, 2, 5, 9);
        assertCount(ana, ana, 9);
        assertCount(follower, ana, 5);
        assertCount(followed, ana, 2);
        assertCount(registered(), ana, 2);
        SocialGraph.unfollows(follower, ana);
        assertCount(follower, ana, 2);
    }

    @Test
    void whoseProfileIsPrivateToTheViewerTellsNoNumber() {
        var ana = registered(Map.of("isPublic", false));
        var asking = registered();
        Content.publishes(ana, 2, 5, 9);
        SocialGraph.asks(asking, ana);
        asking.asks()
                .get(USERS + ana.id())
                .then()
                .statusCode(200)
                .body("restricted", equalTo(true))
                .body("$", not(hasKey("postCount")));
        SocialGraph.follows(asking, ana);
        assertCount(asking, ana, 5);
        assertCount(ana, ana, 9);
    }

    @Test
    void betweenWhomThereIsABlockThereIsNoNumberAndForAllOthersItIsTheSame() {
        var ana = registered();
        var bo = registered();
        Content.publishes(ana, 2, 5, 9);
        SocialGraph.blocks(ana, bo);
        bo.asks().get(USERS + ana.id()).then().statusCode(404);
        assertCount(registered(), ana, 2);
        SocialGraph.unblocks(ana, bo);
        assertCount(bo, ana, 2);
    }

    @Test
    void theNumberIsTheOneThatWasToldLast() {
        var ana = registered();
        assertCount(ana, ana, 0);
        assertCount(registered(), ana, 0);
        Content.counts(ana, 1, 1, 1);
        assertCount(ana, ana, 1);
        Content.publishes(ana, 1, 2, 2);
        assertCount(ana, ana, 2);
        Content.changes(ana, 0, 1, 2);
        assertCount(registered(), ana, 0);
        Content.removes(ana, 1, 1, 1);
        assertCount(ana, ana, 1);
        Content.removes(ana, 0, 0, 0);
        assertCount(ana, ana, 0);
    }

    @Test
    void whatWasSaidBeforeThereWereNumbersChangesNone() {
        var ana = registered();
        Content.publishesUncounted(ana);
        assertCount(ana, ana, 0);
        Content.publishes(ana, 3, 3, 3);
        Content.publishesUncounted(ana);
        Content.removesUncounted(ana);
        assertCount(ana, ana, 3);
    }

    /** A relay that was interrupted sends it once more. */
    @Test
    void whatIsHeardAgainLateDoesNotBringAnOldNumberBack() {
        var ana = registered();
        var content = Neighbour.of("content");
        String post = Id.next().toString();
        String first = "{\"postId\":\"" + post + "\",\"authorId\":\"" + ana.id()
                + "\",\"privacy\":\"public\",\"groupId\":null,\"authorPosts\":{\"public\":1,\"followers\":1,\"all\":1}}";
        long position = content.sendAnything("PostPublished", post, first);
        Content.removes(ana, 0, 0, 0);
        content.resend(new Event("content", position, "PostPublished", post, first, null));
        Content.publishes(registered(), 4, 4, 4);
        assertCount(ana, ana, 0);
    }

    @Test
    void ofSomebodyUnheardOfNothingIsKeptAndTheOthersAreHeardAllTheSame() {
        var ana = registered();
        Content.publishes(new Somebody(Id.next().toString(), "", ""), 1, 1, 1);
        Content.publishes(ana, 2, 2, 2);
        assertCount(ana, ana, 2);
    }

    @Test
    void whoComesBackHasTheirNumberBack() {
        var ana = registered();
        Content.publishes(ana, 2, 5, 9);
        ana.asks()
                .body(Map.of("password", PASSWORD))
                .delete("/api/v1/me")
                .then()
                .statusCode(204);
        registered().asks().get(USERS + ana.id()).then().statusCode(404);
        var back = ana.signsInAgain();
        assertCount(back, back, 9);
    }

    @Test
    void theNumberCanBeAskedForAloneAndChangesTheVersion() {
        var ana = registered();
        var viewer = registered();
        Content.publishes(ana, 2, 5, 9);
        var before = viewer.asks().get(USERS + ana.id() + "?fields=postCount").then();
        assertThat(before.statusCode(200).extract().<Map<String, Object>>path("$"))
                .isEqualTo(Map.of("id", ana.id(), "postCount", 2));
        Content.publishes(ana, 2, 6, 10);
        assertThat(version(viewer, ana)).isEqualTo(before.extract().header("ETag"));
        Content.publishes(ana, 3, 7, 11);
        assertThat(version(viewer, ana)).isNotEqualTo(before.extract().header("ETag"));
    }

    private static String version(Somebody viewer, Somebody owner) {
        return viewer.asks().get(USERS + owner.id()).then().extract().header("ETag");
    }

    private static void assertCount(Somebody viewer, Somebody owner, int posts) {
        viewer.asks().get(USERS + owner.id()).then().statusCode(200).body("postCount", equalTo(posts));
    }
}
