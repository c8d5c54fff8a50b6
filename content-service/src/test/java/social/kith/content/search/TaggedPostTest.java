package social.kith.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Others.known;
import static social.kith.content.search.Search.paged;
import static social.kith.content.search.Search.tagged;
import static social.kith.content.search.Search.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.content.Posts;
import social.kith.content.hashtag.Hashtags;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Who sees what by its tag is in {@link SearchVisibilityTest}. */
@QuarkusTest
class TaggedPostTest {
    @Inject
    Hashtags hashtags;

    private final String tag = unique();
    private TestUser ana;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
    }

    @Test
    void postsAreFoundByTheTagsInTitleAndContentWhateverTheirCase() {
        String titled = Posts.publishing(ana, Map.of("title", "#" + tag + "É!", "content", "x", "privacy", "public"))
                .extract()
                .path("id");
        String said = publish("x #" + tag.toUpperCase(Locale.ROOT) + "é.");
        publish(tag + "é #" + tag);
        assertThat(tagged(ana, tag + "É")).containsExactly(said, titled);
        assertThat(tagged(ana, tag + "e")).isEmpty();
    }

    @Test
    void pagesNeitherRepeatNorHideWhateverIsWrittenMeanwhile() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) all.addFirst(publish("#" + tag));
        assertThat(paged(ana, "/posts", "hashtag", tag, 2, () -> publish("#" + tag)))
                .containsExactlyElementsOf(all);
    }

    @Test
    void anEditTakesTheOldTagsAndGivesTheNew() {
        String post = publish("#" + tag);
        String other = unique();
        QuarkusTransaction.requiringNew().run(() -> hashtags.write(Id.parse(post), null, "#" + other + " #" + other));
        assertThat(tagged(ana, tag)).isEmpty();
        assertThat(tagged(ana, other)).containsExactly(post);
        assertThatThrownBy(() -> hashtags.write(Id.parse(post), "#x")).isInstanceOf(TransactionalException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#sunday", "sun day", "123", "_", "a-b", "a#b", "\u0301a", "😀", "a\u0000", "＃a"})
    void whatIsNoTagIsRefused(String malformed) {
        list(malformed).statusCode(400).body("errors[0].field", equalTo("hashtag"));
    }

    @Test
    void aTagThatIsTooLongOrMissingIsRefused() {
        list("a".repeat(100)).statusCode(200);
        list("a".repeat(101)).statusCode(400);
        ana.asks().get("/api/v1/posts").then().statusCode(400).body("errors[0].field", equalTo("hashtag"));
        RestAssured.get("/api/v1/posts?hashtag=a").then().statusCode(401);
    }

    @Test
    void fieldsCanBeChosen() {
        publish("#" + tag);
        ana.asks()
                .queryParam("hashtag", tag)
                .queryParam("fields", "content")
                .get("/api/v1/posts")
                .then()
                .statusCode(200)
                .body("items[0].keySet().size()", equalTo(2));
        list(tag + "&fields=nothing").statusCode(400);
    }

    private ValidatableResponse list(String typed) {
        return ana.asks().queryParam("hashtag", typed).get("/api/v1/posts").then();
    }

    private String publish(String content) {
        return Posts.publishing(ana, Map.of("content", content, "privacy", "public"))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
