package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.published;
import static social.kith.content.Posts.publishing;
import static social.kith.content.Posts.publishingIn;
import static social.kith.people.testkit.SocialGraph.follows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What somebody is given of all that they wrote. */
@QuarkusTest
class PostDataTest {
    @Test
    void isEverythingThatOneWroteWithWhomOneChose() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        follows(bo, ana);
        Id hikers = group("Sunday hikers", ana, bo);
        String first = publishing(ana, Map.of("title", "Rain", "content", "At last.", "privacy", "unlisted"))
                .extract()
                .path("id");
        String second = published(ana, "private", bo);
        String third = publishingIn(hikers, ana).extract().path("id");
        deleting(ana, published(ana, "public")).statusCode(204);
        data(ana)
                .body("media", empty(), "posts.id", contains(first, second, third))
                .body("posts[0].title", equalTo("Rain"), "posts[0].content", equalTo("At last."))
                .body("posts[0].privacy", equalTo("unlisted"), "posts[0].audience", empty())
                .body("posts[0].groupId", nullValue(), "posts[0].createdAt", notNullValue())
                .body("posts[1].audience", contains(bo.id().toString()))
                .body("posts[2].privacy", nullValue(), "posts[2].groupId", equalTo(hikers.toString()));
    }

    @Test
    void nothingThatOthersWroteIsInIt() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        follows(bo, ana);
        follows(ana, bo);
        Id hikers = group("Sunday hikers", ana, bo);
        for (String privacy : new String[] {"public", "almost_private", "private", "unlisted"}) published(ana, privacy);
        published(ana, "private", bo);
        publishingIn(hikers, ana);
        String own = published(bo, "public");
        String answer = data(bo).body("posts.id", contains(own)).extract().asString();
        assertThat(answer).doesNotContain(ana.id().toString());
    }

    private static ValidatableResponse data(TestUser user) {
        return user.asks().get("/internal/personal-data").then().statusCode(200);
    }
}
