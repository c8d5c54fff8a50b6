package social.kith.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Others.known;
import static social.kith.content.search.Search.paged;
import static social.kith.content.search.Search.posts;
import static social.kith.content.search.Search.searching;
import static social.kith.content.search.Search.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.content.Posts;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class PostSearchTest {
    private final String word = unique();
    private TestUser ana;
    private TestUser bo;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
    }

    @Test
    void allTheWordsAreInTitleAndContentTogether() {
        String post = publish("Up the hill", "at seven, " + word);
        publish(null, word + " at eight");
        assertThat(posts(bo, word + " hill")).containsExactly(post);
        assertThat(posts(bo, "SEVEN hill " + word)).containsExactly(post);
        assertThat(posts(bo, word + " hill eight")).isEmpty();
        assertThat(posts(bo, word + " hil")).isEmpty();
        searching(bo, "posts", word + " hill")
                .body("items[0].title", equalTo("Up the hill"), "items[0].author.firstName", equalTo("Ana"));
    }

    @ParameterizedTest
    @CsvSource({
        "Café Zoë,CAFE zoe",
        "Cafe\u0301,café",
        "cafe,cafe\u0301",
        "Việt Nam,viet nam",
        "Αθήνα ΣΟΦΌΣ,αθηνα σοφός",
        "Αθη\u0301να,ΑΘΉΝΑ",
        "ёлка Йод Їжак,Елка иод їжак",
        "и\u0306од,йод",
        "हिन्दी भाषा,हिन्दी",
        "東京タワー、夜,東京",
        "สวัสดีครับ,สวัสดี",
        "한국어 공부,한국어",
        "𞤀𞤣𞤤𞤢𞤥 x,x",
        "co-op o'neil,CO-OP o'neil",
        "#Sunday a_b,sunday a_b",
    })
    void caseAndAccentsDoNotCountInAnyScript(String written, String typed) {
        String post = publish(null, written + " " + word);
        assertThat(posts(bo, typed + " " + word)).containsExactly(post);
    }

    @Test
    void whatHasTheWordsInItsTitleComesFirstTheNewestFirstInEachPart() {
        String oldTitle = publish(word, "x");
        String oldText = publish("x", word);
        String newTitle = publish("So " + word, word);
        String newText = publish(null, word);
        assertThat(posts(bo, word)).containsExactly(newTitle, oldTitle, newText, oldText);
    }

    @Test
    void pagesNeitherRepeatNorHideWhateverIsWrittenMeanwhile() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) all.addFirst(publish(null, word));
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < 3; i++) titles.addFirst(publish(word, "x"));
        all.addAll(0, titles);
        for (int limit : List.of(1, 2, 3, 7)) {
            List<String> added = new ArrayList<>();
            assertThat(paged(bo, "/search", "q", word, limit, () -> {
                        added.add(publish(word, "x"));
                        added.add(publish(null, word));
                    }))
                    // What is new in the second part is seen by who has not reached it.
                    .filteredOn(post -> !added.contains(post))
                    .containsExactlyElementsOf(all);
            for (String post : added) Posts.deleting(ana, post).statusCode(204);
        }
        assertThat(paged(bo, "/search", "q", word, 7, () -> {})).containsExactlyElementsOf(all);
    }

    @Test
    void everyPageIsFullWhateverIsNotForTheViewer() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.addFirst(publish(null, word));
            for (int hidden = 0; hidden < 3; hidden++)
                Posts.publishing(ana, Map.of("content", word, "privacy", "private"))
                        .statusCode(201);
        }
        var page = bo.asks().queryParam("q", word).queryParam("limit", 4).get("/api/v1/search");
        page.then().body("items.id", equalTo(all), "$", aMapWithSize(1));
        page = bo.asks().queryParam("q", word).queryParam("limit", 3).get("/api/v1/search");
        page.then().body("items.id", equalTo(all.subList(0, 3)));
        assertThat(page.header("Link")).contains("cursor=", "rel=\"next\"");
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
                "{title}: a",
                "title:a",
                "NEAR(a b, 2)",
                "NEAR(",
                "a AND AND b",
                "+",
                "a + b",
                "%",
                "\\",
                "a\u0000b",
                "\u0000a",
                "😀",
                "😀a",
                "<script>",
                "...",
                "!!!",
                "a\"b\"c",
                ",",
                "@#$",
                "𞤀",
                "\u0301",
                "१",
                "a a a a a a a a a a a a a a a a",
                "_",
                "\u200d"
            })
    void noSyntaxDoesHarm(String hostile) {
        for (String type : List.of("posts", "users", "groups"))
            if (hostile.equals("\u200d")) searching(bo, type, hostile).statusCode(400);
            else searching(bo, type, hostile).statusCode(200);
    }

    @Test
    void operatorsAreWordsLikeAnyOther() {
        String post = publish(null, "to be or not to be " + word);
        publish(null, "something else " + word);
        assertThat(posts(bo, "OR " + word)).containsExactly(post);
        assertThat(posts(bo, word + " NOT else")).isEmpty();
        assertThat(posts(bo, "{title} : " + word)).isEmpty();
        assertThat(posts(bo, word.substring(0, 10) + "*")).isEmpty();
    }

    @Test
    void whatHasNoWordInItFindsNothing() {
        for (String type : List.of("posts", "users", "groups"))
            searching(bo, type, "!!! 😀").statusCode(200).body("items.size()", equalTo(0), "$", aMapWithSize(1));
    }

    @Test
    void nothingToSearchForOrInIsRefused() {
        for (String q : List.of("", " ", "\u2003", "a".repeat(201)))
            searching(bo, "posts", q).statusCode(400).body("errors[0].field", equalTo("q"));
        searching(bo, "posts", "😀".repeat(200)).statusCode(200);
        bo.asks().get("/api/v1/search").then().statusCode(400).body("errors[0].field", equalTo("q"));
        for (String type : List.of("POSTS", "events", " "))
            searching(bo, type, word).statusCode(400).body("errors[0].field", equalTo("type"));
        bo.asks().get("/api/v1/search?q=" + word).then().statusCode(200);
        RestAssured.get("/api/v1/search?q=a").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "B", "B1", "C0SACMEHA50ZV2", "b0SACMEHA50ZV2", "B0SACMEHA50ZV2B", "8SACMEHA50ZV2"})
    void whatIsNoCursorIsRefused(String cursor) {
        for (String q : List.of(word, "!!!"))
            bo.asks()
                    .queryParam("q", q)
                    .queryParam("cursor", cursor)
                    .get("/api/v1/search")
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("cursor"));
        bo.asks()
                .queryParam("q", "!!!")
                .queryParam("limit", 101)
                .get("/api/v1/search")
                .then()
                .statusCode(400);
    }

    @Test
    void fieldsCanBeChosenOfEachKindAndOfNoOther() {
        publish("A title", word);
        fields("posts", "title,content").statusCode(200).body("items[0].keySet()", contains("id", "title", "content"));
        fields("users", "firstName").statusCode(200);
        fields("groups", "title").statusCode(200);
        fields("users", "title").statusCode(400).body("errors[0].field", equalTo("fields"));
        fields("groups", "content").statusCode(400);
        fields("posts", "firstName").statusCode(400);
    }

    private ValidatableResponse fields(String type, String fields) {
        return bo.asks()
                .queryParam("q", word)
                .queryParam("type", type)
                .queryParam("fields", fields)
                .get("/api/v1/search")
                .then();
    }

    private String publish(@Nullable String title, String content) {
        Map<String, String> post = title == null
                ? Map.of("content", content, "privacy", "public")
                : Map.of("title", title, "content", content, "privacy", "public");
        return Posts.publishing(ana, post).statusCode(201).extract().path("id");
    }
}
