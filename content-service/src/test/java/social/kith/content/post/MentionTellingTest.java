package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.content.Comments.commenting;
import static social.kith.content.Database.number;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.content.Comments;
import social.kith.content.Others;
import social.kith.content.Posts;
import social.kith.people.testkit.Identity;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** Who is told that they are mentioned, and from when on they are not. */
@QuarkusTest
class MentionTellingTest {
    @Inject
    MentionBacklog backlog;

    private final String nickname = "cleo_" + Id.next().toString().toLowerCase(Locale.ROOT);
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;

    @BeforeEach
    void begin() {
        ana = Others.known(TestUser.named("Ana"));
        bo = Others.known(TestUser.named("Bo"));
        cleo = Others.known(new TestUser(UserCard.of(Id.next(), "Cleo", "Test", nickname, null, true), Id.next()));
    }

    private String mentioning(String privacy, TestUser... audience) {
        Map<String, Object> post = new HashMap<>(Map.of("content", "@" + nickname, "privacy", privacy));
        if (audience.length > 0)
            post.put(
                    "audience",
                    Stream.of(audience).map(user -> user.id().toString()).toList());
        return Posts.publishing(ana, post).statusCode(201).extract().path("id");
    }

    private String mentioningIn(Id group) {
        return ana.asks()
                .body(Map.of("content", "@" + nickname))
                .post("/api/v1/groups/" + group + "/posts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void says(String post, String text) {
        Posts.changing(ana, post, Map.of("content", text)).statusCode(200);
    }

    private void settles(String post) {
        QuarkusTransaction.requiringNew().run(() -> backlog.settle(Id.parse(post)));
    }

    private void becomes(String post, String privacy) {
        Posts.changing(ana, post, Map.of("privacy", privacy)).statusCode(200);
    }

    private String state(String post, @Nullable String comment) {
        for (String state : new String[] {"untold", "told", "withdrawn"})
            if (number(
                            "select count(*) from mentions where post_id = ? and comment_id = ? and user_id = ? and state = '"
                                    + state + "'",
                            Id.parse(post),
                            comment == null ? new Id(0) : Id.parse(comment),
                            cleo.id())
                    > 0) return state;
        return "none";
    }

    private String state(String post) {
        return state(post, null);
    }

    @Test
    void whoMaySeeAPostIsTold() {
        assertThat(state(mentioning("public"))).isEqualTo("told");
        assertThat(state(mentioning("unlisted"))).isEqualTo("told");
        assertThat(state(mentioning("almost_private"))).isEqualTo("untold");
        assertThat(state(mentioning("private"))).isEqualTo("untold");
        SocialGraph.follows(cleo, ana);
        assertThat(state(mentioning("almost_private"))).isEqualTo("told");
        assertThat(state(mentioning("private"))).isEqualTo("untold");
        assertThat(state(mentioning("private", cleo))).isEqualTo("told");
    }

    @Test
    void itIsToldAsTheContractSaysAndOnce() {
        String post = mentioning("public");
        says(post, "@" + nickname + " again");
        says(post, "nobody");
        says(post, "@" + nickname);
        settles(post);
        assertThat(state(post)).isEqualTo("withdrawn");
        String key = post + ":" + cleo.id();
        try (var topic = Topic.of("content")) {
            var removed = topic.next("MentionRemoved", key);
            assertThat(removed.data())
                    .contains("\"commentId\":null", "\"userId\":\"" + cleo.id() + "\"", "\"postId\":\"" + post + "\"");
            assertThat(topic.awaitEvents(all -> true))
                    .filteredOn(event -> event.key().equals(key))
                    .extracting(event -> event.type())
                    .containsExactly("UserMentioned", "MentionRemoved");
        }
    }

    @Test
    void whatIsPublishedOrChangedTellsWhomItMentions() {
        String post = Posts.publishing(ana, Map.of("title", "To @" + nickname, "content", "Hi", "privacy", "private"))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(state(post)).isEqualTo("untold");
        becomes(post, "public");
        assertThat(state(post)).isEqualTo("told");
        Posts.changing(ana, post, Map.of("title", "To all")).statusCode(200);
        assertThat(state(post)).isEqualTo("withdrawn");
    }

    @Test
    void membersOfAGroupAreToldOfItsPosts() {
        Id hikers = Others.group("Hikers", ana);
        String before = mentioningIn(hikers);
        assertThat(state(before)).isEqualTo("untold");
        Others.joins(cleo, hikers);
        String after = mentioningIn(hikers);
        assertThat(state(after)).isEqualTo("told");
        try (var topic = Topic.of("content")) {
            assertThat(topic.next("UserMentioned", after + ":" + cleo.id()).data())
                    .contains("\"groupId\":\"" + hikers + "\"", "\"postAuthorId\":\"" + ana.id() + "\"");
        }
    }

    @Test
    void aPostThatIsOpenedTellsWhomItMentionsAndOneThatIsClosedTakesItBack() {
        String post = mentioning("private");
        assertThat(state(post)).isEqualTo("untold");
        becomes(post, "public");
        assertThat(state(post)).isEqualTo("told");
        becomes(post, "almost_private");
        assertThat(state(post)).isEqualTo("withdrawn");
        becomes(post, "public");
        assertThat(state(post)).isEqualTo("withdrawn");
    }

    @Test
    void theEndOfAFollowTakesBackWhatOnlyAFollowerSees() {
        Id follow = SocialGraph.follows(cleo, ana);
        String forFollowers = mentioning("almost_private");
        String chosen = mentioning("private", cleo);
        String open = mentioning("public");
        SocialGraph.unfollows(follow, cleo, ana);
        assertThat(state(forFollowers)).isEqualTo("withdrawn");
        assertThat(state(chosen)).isEqualTo("withdrawn");
        assertThat(state(open)).isEqualTo("told");
    }

    @Test
    void nobodyIsToldByWhomTheyBlockOrWhoBlocksThemThenOrAfterwards() {
        SocialGraph.blocks(cleo, ana);
        String blocking = mentioning("public");
        SocialGraph.unblocks(cleo, ana);
        SocialGraph.blocks(ana, cleo);
        String blocked = mentioning("public");
        SocialGraph.unblocks(ana, cleo);
        assertThat(state(blocking)).isEqualTo("untold");
        assertThat(state(blocked)).isEqualTo("untold");
    }

    @Test
    void aBlockTakesNothingBackForGood() {
        String post = mentioning("public");
        SocialGraph.blocks(cleo, ana);
        settles(post);
        assertThat(state(post)).isEqualTo("told");
    }

    @Test
    void aCommentTellsWhomItMentionsIfTheyMeetBothAuthors() {
        String post = Posts.published(ana, "public");
        assertThat(state(post, comments(bo, post))).isEqualTo("told");
        SocialGraph.blocks(cleo, bo);
        assertThat(state(post, comments(bo, post))).isEqualTo("untold");
        SocialGraph.unblocks(cleo, bo);
        SocialGraph.blocks(ana, cleo);
        assertThat(state(post, comments(bo, post))).isEqualTo("untold");
    }

    @Test
    void aCommentOnAPostThatOneMayNotSeeTellsNothingUntilOneMay() {
        String post = Posts.published(ana, "private");
        String comment = comments(ana, post);
        assertThat(state(post, comment)).isEqualTo("untold");
        becomes(post, "public");
        assertThat(state(post, comment)).isEqualTo("told");
    }

    @Test
    void thePostsAuthorIsToldOfAMentionInACommentLikeAnybody() {
        String post = Posts.published(cleo, "public");
        assertThat(state(post, comments(bo, post))).isEqualTo("told");
    }

    @Test
    void aCommentThatIsChangedTellsWhomItMentionsNowAndTakesBackWhomItMentionsNoMore() {
        String post = Posts.published(ana, "public");
        String comment = Comments.commented(bo, post);
        Comments.changing(bo, comment, Map.of("content", "Look, @" + nickname)).statusCode(200);
        assertThat(state(post, comment)).isEqualTo("told");
        Comments.changing(bo, comment, Map.of("content", "Nothing")).statusCode(200);
        assertThat(state(post, comment)).isEqualTo("withdrawn");
        try (var topic = Topic.of("content")) {
            assertThat(topic.next("MentionRemoved", comment + ":" + cleo.id()).data())
                    .contains("\"commentId\":\"" + comment + "\"");
        }
    }

    @Test
    void withAPostThatIsErasedItsMentionsGo() {
        String post = mentioning("public");
        Identity.erases(ana);
        await().until(() -> number("select count(*) from mentions where post_id = ?", Id.parse(post)) == 0);
    }

    private String comments(TestUser user, String post) {
        return commenting(user, post, Map.of("content", "Yes, @" + nickname + "."))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
