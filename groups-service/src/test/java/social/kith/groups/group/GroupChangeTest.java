package social.kith.groups.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.groups.Circle;
import social.kith.groups.Ledger;
import social.kith.people.testkit.Content;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class GroupChangeTest {
    private TestUser ana;
    private TestUser bo;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        circle = Circle.of(ana).with(bo);
    }

    @Test
    void itsCreatorChangesWhatTheyNameAndEverybodySeesIt() {
        String before = tag();
        circle.changeBy(ana, Map.of("title", "Slow hikers"))
                .statusCode(200)
                .header("ETag", not(before))
                .body("title", equalTo("Slow hikers"), "description", equalTo("Out on Sundays"))
                .body("memberCount", equalTo(2), "role", equalTo("creator"));
        circle.changeBy(ana, Map.of("description", "Out on Mondays")).statusCode(200);
        circle.seenBy(known("Cleo"))
                .body("title", equalTo("Slow hikers"), "description", equalTo("Out on Mondays"))
                .body("memberCount", equalTo(2), "creator.firstName", equalTo("Ana"));
        assertThat(changes()).isEqualTo(2);
        Ledger.balances(circle);
    }

    @Test
    void whatChangesNothingLeavesNoMark() {
        String before = tag();
        circle.changeBy(ana, Map.of("description", "Out on Sundays"))
                .statusCode(200)
                .header("ETag", before);
        circle.changeBy(ana, Map.of()).statusCode(200).header("ETag", before);
        assertThat(changes()).isZero();
    }

    @Test
    void aChangeOfWhatOneHasNotSeenIsRefused() {
        String seen = tag();
        circle.changeBy(ana, Map.of("title", "Slow hikers")).statusCode(200);
        change(seen, Map.of("title", "Fast hikers")).statusCode(412);
        circle.seenBy(ana).body("title", equalTo("Slow hikers"));
        change(tag(), Map.of("title", "Fast hikers")).statusCode(200);
        change("*", Map.of("title", "Hikers")).statusCode(200);
        String handedOver = tag();
        circle.makes(ana, bo, "creator");
        bo.asks()
                .header("If-Match", handedOver)
                .body(Map.of("title", "Mine"))
                .patch(circle.path(""))
                .then()
                .statusCode(412);
    }

    @Test
    void nobodyElseChangesIt() {
        TestUser cleo = known("Cleo");
        circle.with(cleo).makes(ana, cleo, "admin");
        for (TestUser other : new TestUser[] {bo, cleo, known("Dev")})
            circle.changeBy(other, Map.of("title", "Mine")).statusCode(403);
        circle.makes(ana, cleo, "creator");
        circle.changeBy(ana, Map.of("title", "Mine")).statusCode(403);
        circle.changeBy(cleo, Map.of("title", "Mine")).statusCode(200);
        ana.asks()
                .body(Map.of("title", "x"))
                .patch("/api/v1/groups/" + Id.next())
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":null}",
                "{\"title\":\"\"}",
                "{\"title\":\" \\u00a0\"}",
                "{\"title\":1}",
                "{\"description\":null}",
                "{\"description\":\"\"}",
                "{\"bannerMediaId\":\"hill\"}",
                "{\"bannerMediaId\":\"\"}",
                "{\"creatorId\":\"0P2HJ7QK8A0Z1\"}",
                "{\"memberCount\":7}",
                "null",
                "[]",
                "{",
                ""
            })
    void whatCannotBeIsRefusedAndChangesNothing(String patch) {
        String before = tag();
        ana.asks().body(patch).patch(circle.path("")).then().statusCode(400);
        assertThat(tag()).isEqualTo(before);
    }

    @Test
    void aBannerIsAnImageOfWhoeverSetsItAndIsTakenAway() {
        Id image = Content.stores(ana);
        circle.changeBy(ana, Map.of("bannerMediaId", Content.stores(bo))).statusCode(422);
        circle.changeBy(ana, Map.of("bannerMediaId", Id.next())).statusCode(422);
        circle.changeBy(ana, Map.of("bannerMediaId", image))
                .statusCode(200)
                .body("bannerUrl", equalTo("/api/v1/media/" + image));
        circle.seenBy(known("Cleo")).body("bannerUrl", equalTo("/api/v1/media/" + image));
        circle.makes(ana, bo, "creator");
        circle.changeBy(bo, Map.of("title", "Bo's hikers", "bannerMediaId", image))
                .statusCode(200)
                .body("bannerUrl", equalTo("/api/v1/media/" + image));
        circle.changeBy(bo, Collections.singletonMap("bannerMediaId", null))
                .statusCode(200)
                .body("bannerUrl", nullValue(), "title", equalTo("Bo's hikers"));
        circle.changeBy(bo, Map.of("bannerMediaId", image)).statusCode(422);
        assertThat(Ledger.events(circle).stream()
                        .filter(event -> event.type().equals("GroupChanged"))
                        .map(Event::data))
                .satisfiesExactly(
                        set -> assertThat(set).contains("\"bannerMediaId\":\"" + image + "\""),
                        kept -> assertThat(kept).contains("Bo's hikers", "\"bannerMediaId\":\"" + image + "\""),
                        taken -> assertThat(taken).contains("\"bannerMediaId\":null"));
    }

    @Test
    void aBannerWhoseImageIsNoMoreIsGone() {
        Id image = Content.stores(ana);
        String id = ana.asks()
                .body(Map.of("title", "Hikers", "description", "Out", "bannerMediaId", image))
                .post("/api/v1/groups")
                .then()
                .statusCode(201)
                .body("bannerUrl", equalTo("/api/v1/media/" + image))
                .extract()
                .path("id");
        Circle shown = new Circle(id, ana);
        assertThat(Ledger.events(shown).getFirst().data()).contains("\"bannerMediaId\":\"" + image + "\"");
        Content.removes(image);
        Content.removes(image);
        shown.seenBy(bo).body("bannerUrl", nullValue(), "title", equalTo("Hikers"));
        assertThat(Ledger.events(shown).stream().map(Event::type)).containsOnlyOnce("GroupChanged");
    }

    @Test
    void textsHaveTheirLengthInSigns() {
        circle.changeBy(ana, Map.of("title", "🥾".repeat(101))).statusCode(400);
        circle.changeBy(ana, Map.of("description", "🥾".repeat(2001))).statusCode(400);
        circle.changeBy(ana, Map.of("title", "🥾".repeat(100), "description", "🥾".repeat(2000)))
                .statusCode(200);
    }

    private ValidatableResponse change(String ifMatch, Map<String, ?> patch) {
        return ana.asks()
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(circle.path(""))
                .then();
    }

    private String tag() {
        return circle.seenBy(ana).extract().header("ETag");
    }

    private long changes() {
        return Ledger.events(circle).stream()
                .map(Event::type)
                .filter("GroupChanged"::equals)
                .count();
    }
}
