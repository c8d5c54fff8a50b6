package social.kith.content.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Comments.commenting;
import static social.kith.content.Comments.under;
import static social.kith.content.Others.changesTo;
import static social.kith.content.Others.group;
import static social.kith.content.Others.isDeleted;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.publishingIn;
import static social.kith.content.Posts.sees;
import static social.kith.content.Reactions.reacting;
import static social.kith.content.Reactions.reactionsTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.content.Database;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** A group's posts after the group. */
@QuarkusTest
class DeletedGroupTest {
    @Inject
    DeletedGroups groups;

    @Inject
    Writings writings;

    private TestUser ana;
    private TestUser bo;
    private String word;
    private Id hikers;
    private String image;
    private String post;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        word = unique();
        hikers = group("Hikers " + word, ana, bo);
        image = Database.image(ana);
        post = ana.asks()
                .body(Map.of("content", "About #" + word, "mediaIds", List.of(image)))
                .post("/api/v1/groups/" + hikers + "/posts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void itsPostsAreSeenByNobodyAtOnceTheirAuthorIncluded() {
        String commentImage = Database.image(bo);
        commenting(bo, post, Map.of("mediaIds", List.of(commentImage))).statusCode(201);
        reacting(bo, post, "like").statusCode(200);
        for (TestUser member : List.of(ana, bo)) {
            assertThat(sees(member, post)).isTrue();
            assertThat(list(member, "/feed", 20)).containsExactly(post);
            assertThat(searched(member, "posts")).containsExactly(post);
            assertThat(searched(member, "groups")).containsExactly(hikers.toString());
        }
        isDeleted(hikers);
        for (TestUser member : List.of(ana, bo)) {
            assertThat(sees(member, post)).isFalse();
            for (String path : List.of("/feed", "/users/" + ana.id() + "/posts"))
                assertThat(list(member, path, 20)).as(path).isEmpty();
            member.asks().get("/api/v1/groups/" + hikers + "/posts").then().statusCode(404);
            publishingIn(hikers, member).statusCode(404);
            member.asks().get("/api/v1" + under(post)).then().statusCode(404);
            commenting(member, post, Map.of("content", "x")).statusCode(404);
            reactionsTo(member, post, "").statusCode(404);
            reacting(member, post, "love").statusCode(404);
            assertThat(searched(member, "posts")).isEmpty();
            assertThat(searched(member, "groups")).isEmpty();
            member.asks()
                    .queryParam("hashtag", word)
                    .get("/api/v1/posts")
                    .then()
                    .body("items.size()", equalTo(0));
        }
    }

    @Test
    void allThatWasPostedIsErasedWithWhatHangsOnIt() {
        commenting(bo, post, Map.of("content", "Well said")).statusCode(201);
        reacting(bo, post, "like").statusCode(200);
        String other = publishingIn(hikers, bo).statusCode(201).extract().path("id");
        isDeleted(hikers);
        await().until(() -> groups.unfinished().isEmpty());
        for (String gone : List.of(post, other)) {
            assertThat(Database.number("select count(*) from posts where id = ?", Id.parse(gone)))
                    .isZero();
            for (String table :
                    List.of("comments", "reactions", "post_counts", "group_posts", "hashtags", "post_media"))
                assertThat(Database.number("select count(*) from " + table + " where post_id = ?", Id.parse(gone)))
                        .as(table)
                        .isZero();
            deleting(ana, gone).statusCode(404);
        }
        assertThat(Database.isClaimed(image)).isFalse();
    }

    @Test
    void aSliceAtATimeAndWhatASliceHasLeftGoesOn() {
        for (int i = 0; i < 5; i++)
            commenting(bo, post, Map.of("content", "Yes")).statusCode(201);
        String other = publishingIn(hikers, bo).statusCode(201).extract().path("id");
        boolean done = QuarkusTransaction.requiringNew().call(() -> writings.eraseGroup(hikers, 3));
        assertThat(done).isFalse();
        assertThat(Database.number("select count(*) from comments where post_id = ?", Id.parse(post)))
                .isEqualTo(2);
        isDeleted(hikers);
        isDeleted(hikers);
        await().until(() -> groups.unfinished().isEmpty());
        assertThat(Database.number("select count(*) from posts where id in (?, ?)", Id.parse(post), Id.parse(other)))
                .isZero();
    }

    @Test
    void aGroupIsFoundAndNamedByItsNewTitle() {
        String after = unique();
        changesTo(hikers, "Readers " + after, null);
        assertThat(searched(bo, "groups")).isEmpty();
        word = after;
        assertThat(searched(bo, "groups")).containsExactly(hikers.toString());
        bo.asks().get("/api/v1/posts/" + post).then().body("group.title", equalTo("Readers " + after));
    }

    private static String unique() {
        return "q" + Id.next().toString().toLowerCase(Locale.ROOT);
    }

    private List<String> searched(TestUser viewer, String type) {
        return viewer.asks()
                .queryParam("q", word)
                .queryParam("type", type)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
