package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.content.Others.becomes;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.Others.leaves;
import static social.kith.content.Posts.changing;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.published;
import static social.kith.content.Posts.publishing;
import static social.kith.content.Posts.publishingIn;
import static social.kith.content.Posts.reading;
import static social.kith.content.Posts.sees;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unfollows;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** What an author changes of a post, and what becomes of it on every surface. */
@QuarkusTest
class PostChangeTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        cleo = known(TestUser.named("Cleo"));
        follows(bo, ana);
    }

    @Test
    void anotherTextIsMarkedAsAnEditAndNothingElseIsLost() {
        String post = publishing(ana, Map.of("title", "Rain", "content", "At last", "privacy", "almost_private"))
                .statusCode(201)
                .body("edited", equalTo(false))
                .extract()
                .path("id");
        changing(ana, post, Map.of("content", "At last, rain"))
                .statusCode(200)
                .body("content", equalTo("At last, rain"), "title", equalTo("Rain"), "edited", equalTo(true))
                .body("privacy", equalTo("almost_private"));
        changing(ana, post, Collections.singletonMap("title", null))
                .statusCode(200)
                .body("title", nullValue(), "content", equalTo("At last, rain"));
        reading(bo, post).body("content", equalTo("At last, rain"), "edited", equalTo(true));
    }

    @Test
    void whatChangesNothingLeavesNoMarkAndIsToldToNobody() {
        String post = published(ana, "public");
        var before = reading(ana, post).extract();
        changing(ana, post, Map.of("content", "Hello", "privacy", "public")).statusCode(200);
        changing(ana, post, Map.of()).statusCode(200);
        var after = reading(ana, post).extract();
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        String last = published(ana, "public");
        try (var topic = Topic.of("content")) {
            topic.next("PostPublished", last);
            assertThat(topic.awaitEvents(events -> true).stream()
                            .filter(event -> event.key().equals(post)))
                    .hasSize(1);
        }
    }

    @Test
    void whoSeesItIsOthersAtOnceOnEverySurfaceAndThatIsNoEdit() {
        String post = published(ana, "public");
        assertSees(bo, post, true, true);
        assertSees(cleo, post, true, false);
        for (String privacy : List.of("almost_private", "private", "unlisted", "public", "private", "public")) {
            changing(ana, post, Map.of("privacy", privacy))
                    .statusCode(200)
                    .body("privacy", equalTo(privacy), "edited", equalTo(false));
            boolean follower = List.of("almost_private", "public").contains(privacy);
            assertSees(bo, post, follower || privacy.equals("unlisted"), follower);
            assertSees(cleo, post, List.of("public", "unlisted").contains(privacy), false);
            assertThat(list(bo, "/users/" + ana.id() + "/posts", 10).contains(post))
                    .isEqualTo(follower);
            assertThat(list(bo, "/discover", 100).contains(post)).isEqualTo(privacy.equals("public"));
            assertThat(list(ana, "/feed", 10)).contains(post);
        }
    }

    private static void assertSees(TestUser viewer, String post, boolean byAddress, boolean inFeed) {
        assertThat(sees(viewer, post)).isEqualTo(byAddress);
        assertThat(list(viewer, "/feed", 10).contains(post)).isEqualTo(inFeed);
    }

    @Test
    void anAudienceIsReplacedKeptAndGoesWithThePrivacy() {
        Id follow = follows(cleo, ana);
        String post = published(ana, "private", bo);
        changing(ana, post, Map.of("audience", List.of(cleo.id().toString())))
                .statusCode(200)
                .body("audience.firstName", contains("Cleo"), "edited", equalTo(false));
        assertThat(sees(bo, post)).isFalse();
        assertThat(list(cleo, "/feed", 10)).contains(post);
        changing(ana, post, Map.of("title", "For Cleo")).body("audience.firstName", contains("Cleo"));
        assertThat(sees(cleo, post)).isTrue();
        changing(ana, post, Map.of("privacy", "public")).statusCode(200).body("$", not(hasKey("audience")));
        changing(ana, post, Map.of("privacy", "private")).statusCode(200).body("audience", empty());
        assertThat(sees(cleo, post)).isFalse();
        changing(ana, post, Map.of("audience", List.of(cleo.id().toString()))).statusCode(200);
        changing(ana, post, Collections.singletonMap("audience", null)).body("audience", empty());
        unfollows(follow, cleo, ana);
        changing(ana, post, Map.of("audience", List.of(cleo.id().toString()))).statusCode(422);
    }

    @Test
    void anAudienceBesideAnotherPrivacyIsRefusedAndChangesNothing() {
        String post = published(ana, "public");
        Map<String, ?> both =
                Map.of("content", "Other", "audience", List.of(bo.id().toString()));
        changing(ana, post, both).statusCode(422);
        changing(
                        ana,
                        post,
                        Map.of(
                                "privacy",
                                "private",
                                "audience",
                                List.of(cleo.id().toString())))
                .statusCode(422);
        reading(cleo, post).statusCode(200).body("content", equalTo("Hello"), "edited", equalTo(false));
    }

    @Test
    void onlyItsAuthorChangesItAndToWhomItIsHiddenItIsNotThere() {
        String open = published(ana, "public");
        String closed = published(ana, "private");
        changing(bo, open, Map.of("content", "Mine")).statusCode(403);
        changing(bo, closed, Map.of("content", "Mine")).statusCode(404);
        changing(ana, Id.next().toString(), Map.of("content", "x")).statusCode(404);
        changing(ana, "nothing", Map.of("content", "x")).statusCode(400);
        reading(bo, open).body("content", equalTo("Hello"));
    }

    @Test
    void aGroupPostHasNoPrivacyAndWhoHasLeftDeletesItOnly() {
        Id hikers = group("Sunday hikers", bo, ana);
        String post = publishingIn(hikers, ana).extract().path("id");
        changing(ana, post, Map.of("content", "Other")).statusCode(200).body("privacy", nullValue());
        changing(ana, post, Map.of("privacy", "public")).statusCode(422);
        changing(ana, post, Map.of("audience", List.of())).statusCode(422);
        leaves(ana, hikers);
        changing(ana, post, Map.of("content", "Again")).statusCode(404);
        reading(bo, post).body("content", equalTo("Other"));
        ana.asks().delete("/api/v1/posts/" + post).then().statusCode(204);
        reading(bo, post).statusCode(404);
    }

    @Test
    void whoRunsAGroupDeletesWhatIsInItAndNobodyElseDoes() {
        Id hikers = group("Sunday hikers", bo, ana, cleo);
        String first = publishingIn(hikers, ana).extract().path("id");
        String second = publishingIn(hikers, ana).extract().path("id");
        String outside = published(ana, "public");
        deleting(cleo, first).statusCode(403);
        becomes("admin", cleo, hikers);
        deleting(cleo, first).statusCode(204);
        becomes("member", cleo, hikers);
        deleting(cleo, second).statusCode(403);
        deleting(bo, second).statusCode(204);
        deleting(bo, outside).statusCode(403);
        assertThat(list(ana, "/groups/" + hikers + "/posts", 10)).isEmpty();
    }

    @Test
    void whoeverHasSeenAnOlderVersionIsToldSo() {
        String post = published(ana, "public");
        String first = reading(ana, post).extract().header("ETag");
        changing(ana, post, Map.of("content", "Second")).statusCode(200);
        ana.asks()
                .header("If-Match", first)
                .body(Map.of("content", "Third"))
                .patch("/api/v1/posts/" + post)
                .then()
                .statusCode(412);
        reading(ana, post).body("content", equalTo("Second"));
    }

    @Test
    void aMalformedChangeIsRefusedByALookAtIt() {
        String post = published(ana, "public");
        List<Map<String, ?>> malformed = List.of(
                Map.of("content", " "),
                Map.of("content", "x".repeat(10_001)),
                Map.of("title", "\t"),
                Map.of("privacy", "secret"),
                Collections.singletonMap("privacy", null),
                Map.of(
                        "mediaIds",
                        Stream.generate(Id::next).limit(5).map(Id::toString).toList()),
                Map.of("mediaIds", List.of("x")),
                Map.of("content", "", "mediaIds", List.of()),
                Map.of("colour", "red"));
        for (var change : malformed) changing(ana, post, change).statusCode(400);
        changing(ana, post, Collections.singletonMap("content", null)).statusCode(422);
        changing(ana, post, Map.of("mediaIds", List.of(Id.next().toString()))).statusCode(422);
        reading(ana, post).body("content", equalTo("Hello"), "edited", equalTo(false));
    }
}
