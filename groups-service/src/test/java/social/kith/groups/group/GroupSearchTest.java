package social.kith.groups.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.groups.Circle;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class GroupSearchTest {
    private final String word = "q" + Id.next().toString().toLowerCase(Locale.ROOT);
    private final TestUser ana = known("Ana");
    private final TestUser bo = known("Bo");

    @Test
    void everybodyFindsGroupsByTheBeginningsOfTheWordsOfTheirTitlesWholeWordsFirst() {
        String begun = group("\u00c9t\u00e9 " + word + "s").id();
        String whole = group("ete " + word).id();
        String begunToo = group("Eteindre " + word).id();
        group("Tete " + word);
        for (String q : List.of("\u00e9t\u00e9 " + word, "ETE " + word, word + " Ete"))
            assertThat(found(q)).as(q).containsExactly(whole, begunToo, begun);
        assertThat(found("teindre " + word)).isEmpty();
        String greek = group("\u0392\u03bf\u03c5\u03bd\u03cc " + word).id();
        assertThat(found("\u03b2\u03bf\u03c5\u03bd\u03bf " + word)).containsExactly(greek);
    }

    @Test
    void whatIsFoundIsShownAsInAnyList() {
        Circle circle = group(word).with(bo);
        bo.asks()
                .queryParam("q", word)
                .get("/api/v1/groups")
                .then()
                .statusCode(200)
                .body("items[0].memberCount", equalTo(2), "items[0].membership", equalTo("accepted"))
                .body("items[0].creator.firstName", equalTo("Ana"), "items.id", contains(circle.id()));
        bo.asks()
                .queryParam("q", word)
                .get("/api/v1/groups?fields=title")
                .then()
                .body("items[0].keySet().size()", equalTo(2));
    }

    @Test
    void aRenamedGroupIsFoundByItsNewTitleAndADeletedOneByNone() {
        Circle circle = group(word);
        circle.changeBy(ana, Map.of("title", "Other " + word + "x")).statusCode(200);
        assertThat(found(word)).containsExactly(circle.id());
        circle.changeBy(ana, Map.of("title", "Other")).statusCode(200);
        assertThat(found(word)).isEmpty();
        circle.changeBy(ana, Map.of("title", word)).statusCode(200);
        circle.deleteBy(ana).statusCode(204);
        assertThat(found(word)).isEmpty();
    }

    @Test
    void onesOwnAreSearchedByThemselves() {
        Circle own = group(word + " one").with(bo);
        group(word + " two");
        assertThat(found(bo, "?member=me&q=" + word)).containsExactly(own.id());
        own.leaveBy(bo);
        assertThat(found(bo, "?member=me&q=" + word)).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3; i++) expected.addFirst(group(word + "s " + i).id());
        for (int i = 0; i < 2; i++) expected.addFirst(group(word + " " + i).id());
        List<String> pages = new ArrayList<>();
        String cursor = "";
        do {
            var page = bo.asks()
                    .get("/api/v1/groups?limit=2&q=" + word + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            pages.addAll(page.path("items.id"));
            String next = page.path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(pages).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q=%20", "q=%00", "q=hill&cursor=hill", "q=hill&limit=0", "q=hill&member=you", "member=me&q=%20"
            })
    void aSearchThatCannotBe(String query) {
        ana.asks()
                .urlEncodingEnabled(false)
                .get("/api/v1/groups?" + query)
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsNoOperatorNorTooLong() {
        assertThat(found("x".repeat(200))).isEmpty();
        ana.asks().get("/api/v1/groups?q=" + "x".repeat(201)).then().statusCode(400);
        group(word);
        for (String q : List.of("\"", "*", "title:" + word, word + " OR", "NEAR(" + word + ")", "--"))
            assertThat(found(q)).as(q).isEmpty();
    }

    private Circle group(String title) {
        Circle circle = Circle.of(ana);
        circle.changeBy(ana, Map.of("title", title)).statusCode(200);
        return circle;
    }

    private List<String> found(String q) {
        return bo.asks()
                .queryParam("q", q)
                .get("/api/v1/groups")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> found(TestUser viewer, String query) {
        return viewer.asks()
                .get("/api/v1/groups" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
