package social.kith.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.reacts;
import static social.kith.notification.Scene.writes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.notification.Scene.Post;
import social.kith.notification.kind.Kind;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What people want to be told of, and what becomes of that. */
@QuarkusTest
class PreferencesTest {
    private static final String PATH = "/api/v1/notification-preferences";
    private TestUser ana;
    private TestUser cleo;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        cleo = person("Cleo");
    }

    @Test
    void everyKindIsSwitchedOnForWhoHasSaidNothing() {
        Map<String, Boolean> all =
                cleo.asks().get(PATH).then().statusCode(200).extract().path("$");
        assertThat(all.keySet())
                .containsExactly(
                        Arrays.stream(Kind.values()).map(PreferencesTest::name).toArray(String[]::new));
        assertThat(all.values()).containsOnly(true);
    }

    @Test
    void kindsThatAreLeftOutStayAndOthersAreNotTouched() {
        sets(cleo, Map.of("mention", false, "post_comment", false))
                .body("mention", equalTo(false), "post_comment", equalTo(false), "new_event", equalTo(true));
        sets(cleo, Map.of("mention", true, "new_event", true))
                .body("mention", equalTo(true), "post_comment", equalTo(false));
        sets(cleo, Map.of()).body("post_comment", equalTo(false));
        ana.asks().get(PATH).then().body("post_comment", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"poke\": true}",
                "{\"MENTION\": true}",
                "{\"mention\": \"false\"}",
                "{\"mention\": 0}",
                "{\"mention\": null}",
                "{\"mention\": {}}",
                "[]",
                "null",
                "true",
                "{\"mention\": false",
                ""
            })
    void whatIsNoKindOrNoSettingIsRefusedAndChangesNothing(String body) {
        cleo.asks().body(body).put(PATH).then().statusCode(400).body("status", equalTo(400));
        cleo.asks().get(PATH).then().body("mention", equalTo(true));
    }

    @Test
    void whatIsSwitchedOffIsNotToldFromThenOnAndWhatWasToldStays() {
        Post post = Post.by(cleo);
        comments(ana, post);
        sets(cleo, Map.of("post_comment", false));
        comments(person("Bo"), post);
        comments(ana, Post.by(cleo));
        reacts(ana, post, "like");
        notificationsOf(cleo)
                .body("items.message", contains("Ana Test reacted to your post.", "Ana Test commented on your post."));
    }

    @Test
    void whatIsSwitchedOnAgainIsToldAgainButNotWhatWasMissed() {
        sets(cleo, Map.of("new_message", false));
        Id talk = Id.next();
        writes(ana, talk, 1, cleo);
        sets(cleo, Map.of("new_message", true));
        assertThat(kindsOf(cleo)).isEmpty();
        writes(ana, talk, 2, cleo);
        assertThat(kindsOf(cleo)).containsExactly("new_message");
    }

    @Test
    void aReactionThatWasMissedIsNotToldWhenItIsAlteredAfterwards() {
        Post post = Post.by(cleo);
        sets(cleo, Map.of("post_reaction", false));
        reacts(ana, post, "like");
        assertThat(kindsOf(cleo)).isEmpty();
        sets(cleo, Map.of("post_reaction", true));
        reacts(ana, post, "love");
        assertThat(kindsOf(cleo)).isEmpty();
        reacts(person("Bo"), post, "love");
        notificationsOf(cleo).body("items.message", contains("Bo Test reacted to your post."));
    }

    @Test
    void whatWasToldIsStillSettledAndStillGoes() {
        Id asked = Id.next();
        follow("FollowRequested", asked, ana, cleo);
        followAccepted(Id.next(), ana, cleo, false);
        sets(cleo, Map.of("follow_request", false, "new_follower", false));
        follow("FollowEnded", Id.next(), ana, cleo);
        followAccepted(asked, ana, cleo, true);
        notificationsOf(cleo).body("items.kind", contains("follow_request")).body("items[0].resolved", equalTo(true));
    }

    @Test
    void oneIsGivenWhatOneSwitchedOffAndErasedItIsGone() {
        sets(cleo, Map.of("mention", false));
        sets(cleo, Map.of("mention", true));
        sets(cleo, Map.of("mention", false));
        cleo.asks()
                .get("/internal/personal-data")
                .then()
                .body("switchedOff", hasSize(2))
                .body("switchedOff.kind", contains("mention", "mention"))
                .body("switchedOff[0].from", notNullValue(), "switchedOff[0].until", notNullValue())
                .body("switchedOff[1].until", nullValue());
        Identity.erases(cleo);
        cleo.asks().get("/internal/personal-data").then().body("switchedOff", empty());
    }

    @Test
    void nobodyReadsOrSetsThemWithoutAToken() {
        RestAssured.get(PATH).then().statusCode(401);
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .put(PATH)
                .then()
                .statusCode(401);
    }

    /** As it stands in JSON. */
    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static ValidatableResponse sets(TestUser user, Map<String, Boolean> kinds) {
        return user.asks().body(kinds).put(PATH).then().statusCode(200);
    }
}
