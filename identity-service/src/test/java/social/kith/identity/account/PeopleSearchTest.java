package social.kith.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.identity.Somebody;
import social.kith.platform.id.Id;

@QuarkusTest
class PeopleSearchTest {
    private Somebody viewer;

    @BeforeEach
    void viewer() {
        viewer = registered();
    }

    /** A last name that nobody else has. */
    private static String unique() {
        return "Q" + Id.next().toString().toLowerCase(Locale.ROOT);
    }

    @Test
    void anyWordOfANameIsFoundByItsBeginningWhateverItsCaseAndAccents() {
        String last = unique();
        var renee = registered(
                Map.of("firstName", "Ana Ren\u00e9e", "lastName", "Mu\u00f1oz " + last, "nickname", "sail." + last));
        for (String words : List.of("renee", "REN\u00c9E", "Rene\u0301e", "mun", "an", "sail." + last.substring(0, 9)))
            assertThat(found(words + " " + last.toUpperCase(Locale.ROOT)))
                    .as(words)
                    .containsExactly(renee.id());
        assertThat(found(last.substring(0, 11))).containsExactly(renee.id());
        assertThat(found("enee " + last)).isEmpty();
        assertThat(found("bo " + last)).isEmpty();
    }

    @Test
    void whoIsRenamedIsFoundByTheNewNameAlone() {
        String before = unique();
        String after = unique();
        var ana = registered(Map.of("lastName", before));
        ana.asks().body(Map.of("lastName", after)).patch("/api/v1/me").then().statusCode(200);
        assertThat(found(before)).isEmpty();
        assertThat(found(after)).containsExactly(ana.id());
    }

    @Test
    void whoHasLeftIsNotFoundUntilTheyAreBack() {
        String last = unique();
        var ana = registered(Map.of("lastName", last));
        ana.asks()
                .body(Map.of("password", PASSWORD))
                .delete("/api/v1/me")
                .then()
                .statusCode(204);
        assertThat(found(last)).isEmpty();
        assertThat(ana.signsInAgain().id()).isEqualTo(ana.id());
        assertThat(found(last)).containsExactly(ana.id());
    }

    @Test
    void pagesNeitherRepeatNorLeaveOut() {
        String last = unique();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++)
            all.addFirst(registered(Map.of("lastName", last)).id());
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var asked = viewer.asks().queryParam("q", last).queryParam("limit", 2);
            if (cursor != null) asked.queryParam("cursor", cursor);
            var page = asked.get("/api/v1/users").then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
            registered(Map.of("lastName", last));
        } while (cursor != null);
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"\"",
                "'",
                "*",
                "a*b",
                "^a",
                "-a",
                "NOT",
                "a NOT b",
                "a OR",
                "(a",
                "a)",
                "{first_name}: a",
                "first_name:a",
                "NEAR(a b, 2)",
                "a AND AND b",
                "+",
                "a + b",
                "%",
                "_",
                "\\",
                "a\u0000b",
                "\u0000a",
                "'; drop table users; --",
                "\ud83d\ude00",
                "<script>",
                "...",
                "a\"b\"c",
                ",",
                "@#$"
            })
    void noSyntaxDoesHarm(String hostile) {
        search(hostile).statusCode(200);
    }

    @Test
    void operatorsAreWordsLikeAnyOther() {
        String last = unique();
        var or = registered(Map.of("firstName", "Or", "lastName", last));
        assertThat(found("OR " + last)).containsExactly(or.id());
        assertThat(found(last + " OR zzz")).isEmpty();
    }

    @Test
    void nothingToSearchForIsRefused() {
        search(" ").statusCode(400);
        search("").statusCode(400);
        search("a".repeat(101)).statusCode(400);
        viewer.asks().get("/api/v1/users").then().statusCode(400).body("errors[0].field", equalTo("q"));
    }

    private List<String> found(String words) {
        return search(words).statusCode(200).extract().path("items.id");
    }

    private ValidatableResponse search(String words) {
        return viewer.asks().queryParam("q", words).get("/api/v1/users").then();
    }
}
