package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.published;
import static social.kith.content.Posts.publishing;
import static social.kith.content.Posts.publishingIn;
import static social.kith.content.Posts.reading;
import static social.kith.content.Posts.sees;
import static social.kith.people.testkit.SocialGraph.follows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;

/** What becomes of posts when their authors and audiences change, leave, come back and are erased. */
@QuarkusTest
class AuthorTest {
    @Inject
    AgroalDataSource database;

    private TestUser ana;
    private TestUser bo;
    private Id hikers;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        hikers = group("Sunday hikers", ana, bo);
        follows(bo, ana);
        follows(ana, bo);
    }

    @Test
    void whatADeletedUserWroteIsNowhereAndBackAsItWas() {
        List<String> posts = List.of(
                published(ana, "public"),
                published(ana, "almost_private"),
                published(ana, "private", bo),
                published(ana, "unlisted"),
                publishingIn(hikers, ana).extract().path("id"));
        List<String> listed = posts.reversed().stream()
                .filter(post -> !post.equals(posts.get(3)))
                .toList();
        var before = reading(bo, posts.getFirst()).extract().body().asString();
        Identity.deletes(ana);
        for (String post : posts) reading(bo, post).statusCode(404);
        for (String path : List.of("/feed", "/discover", "/groups/" + hikers + "/posts"))
            assertThat(list(bo, path, 100)).doesNotContainAnyElementsOf(posts);
        bo.asks().get("/api/v1/users/" + ana.id() + "/posts").then().statusCode(404);
        Identity.restores(ana);
        for (String post : posts) reading(bo, post).statusCode(200);
        assertThat(list(bo, "/feed", 100)).isEqualTo(listed);
        assertThat(list(bo, "/users/" + ana.id() + "/posts", 2)).isEqualTo(listed);
        assertThat(list(bo, "/groups/" + hikers + "/posts", 100)).containsExactly(posts.getLast());
        assertThat(reading(bo, posts.getFirst()).extract().body().asString()).isEqualTo(before);
    }

    @Test
    void aDeletedUserIsInNoAudienceAndCannotBeChosenUntilTheyAreBack() {
        String post = published(ana, "private", bo);
        Identity.deletes(bo);
        reading(ana, post).body("audience", empty());
        publishing(ana, "private", bo).statusCode(422);
        Identity.restores(bo);
        reading(ana, post).body("audience.firstName", contains("Bo"));
        assertThat(sees(bo, post)).isTrue();
    }

    @Test
    void whoIsErasedLeavesNoPostAndIsInNoAudience() throws SQLException {
        String stays = published(bo, "private", ana);
        String other = published(bo, "public");
        for (String privacy : List.of("public", "almost_private", "unlisted")) published(ana, privacy);
        String deleted = published(ana, "private", bo);
        ana.asks().delete("/api/v1/posts/" + deleted).then().statusCode(204);
        published(ana, "private", bo);
        publishingIn(hikers, ana).statusCode(201);
        Identity.deletes(ana);
        Identity.erases(ana);
        Identity.erases(ana);
        assertThat(count("select count(*) from posts where author_id = ?", ana.id()))
                .isZero();
        assertThat(count("select count(*) from group_posts where group_id = ?", hikers))
                .isZero();
        assertThat(count("select count(*) from post_audience where user_id = ?", ana.id()))
                .isZero();
        assertThat(count("select count(*) from post_audience where user_id = ?", bo.id()))
                .isZero();
        assertThat(list(bo, "/feed", 100)).containsExactly(other, stays);
        reading(bo, stays).body("audience", empty());
    }

    @Test
    void somebodyNeverHeardOfIsErasedAllTheSame() throws SQLException {
        TestUser unheardOf = TestUser.named("Nia");
        Identity.erases(unheardOf);
        bo.asks().get("/api/v1/users/" + unheardOf.id() + "/posts").then().statusCode(404);
        TestUser back = TestUser.named("Eva");
        Identity.restores(back);
        assertThat(sees(bo, published(back, "public"))).isTrue();
    }

    @Test
    void aNewcomersPostIsSeenByOthersBeforeTheyAreHeardOf() {
        TestUser unheardOf = TestUser.named("Nia");
        String post = published(unheardOf, "public");
        reading(bo, post).statusCode(200).body("author.firstName", equalTo("Nia"));
    }

    @Test
    void aChangedProfileIsShownBesideWhatWasWrittenBefore() {
        String post = published(ana, "public");
        Identity.changes(UserCard.of(ana.id(), "Anna", "Test", "anna", "/api/v1/media/x", true));
        reading(bo, post).body("author.firstName", equalTo("Anna"), "author.nickname", equalTo("anna"));
        reading(ana, post).body("author.avatarUrl", equalTo("/api/v1/media/x"));
    }

    private int count(String query, Id of) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, of.value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
