package social.kith.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.content.Others.group;
import static social.kith.content.Others.joins;
import static social.kith.content.Others.known;
import static social.kith.content.Others.leaves;
import static social.kith.content.search.Search.posts;
import static social.kith.content.search.Search.tagged;
import static social.kith.content.search.Search.unique;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unblocks;
import static social.kith.people.testkit.SocialGraph.unfollows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.content.Posts;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Search and lists of tags show what the viewer may see at that moment, and are silent about all else. */
@QuarkusTest
class SearchVisibilityTest {
    @Inject
    AgroalDataSource database;

    private final String word = unique();
    private TestUser ana;
    private TestUser follower;
    private TestUser stranger;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        follower = known(TestUser.named("Bo"));
        stranger = known(TestUser.named("Cleo"));
    }

    @Test
    void eachPrivacyIsKept() {
        Id follow = follows(follower, ana);
        String open = publish("public");
        String almost = publish("almost_private");
        String chosen = publish("private", follower);
        String own = publish("private");
        String unlisted = publish("unlisted");
        assertFinds(stranger, open);
        assertFinds(follower, chosen, almost, open);
        assertFinds(ana, unlisted, own, chosen, almost, open);
        unfollows(follow, follower, ana);
        assertFinds(follower, open);
        follows(follower, ana);
        assertFinds(follower, almost, open);
    }

    @Test
    void aGroupsPostsAreFoundByItsMembersOfNow() {
        Id hikers = group("Hikers", ana, follower);
        String post = ana.asks()
                .body(Map.of("content", "#" + word))
                .post("/api/v1/groups/" + hikers + "/posts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertFinds(follower, post);
        assertFinds(stranger);
        joins(stranger, hikers);
        assertFinds(stranger, post);
        leaves(ana, hikers);
        assertFinds(ana);
    }

    @Test
    void betweenTwoOfWhomOneBlocksTheOtherNothingIsFound() {
        String post = publish("public");
        blocks(stranger, ana);
        blocks(ana, follower);
        assertFinds(stranger);
        assertFinds(follower);
        assertFinds(ana, post);
        unblocks(stranger, ana);
        assertFinds(stranger, post);
    }

    @Test
    void whatALeaverWroteIsFoundAgainOnceTheyAreBackAndNeverOnceTheyAreErased() throws SQLException {
        String post = publish("public");
        Identity.deletes(ana);
        assertFinds(stranger);
        Identity.restores(ana);
        assertFinds(stranger, post);
        assertThat(remains()).isPositive();
        Identity.deletes(ana);
        Identity.erases(ana);
        assertFinds(stranger);
        assertThat(remains()).isZero();
    }

    @Test
    void aDeletedPostIsNotFoundAndItsWordsAreGoneFromTheIndex() throws SQLException {
        String post = publish("public");
        Posts.deleting(ana, post).statusCode(204);
        assertFinds(ana);
        change("update posts set content = 'x', title = 'y' where id = ?", post);
        assertThat(remains() - count("select count(*) from hashtags where tag = '" + word + "'"))
                .isZero();
        change("update posts set deleted_at = null where id = ?", post);
        assertThat(posts(ana, "x y")).contains(post);
        assertThat(posts(ana, word)).isEmpty();
    }

    @Test
    void anEditedPostIsFoundByWhatItSaysNow() throws SQLException {
        String post = publish("public");
        String other = unique();
        edit(post, Map.of("title", "#" + other));
        assertThat(posts(stranger, other + " " + word)).containsExactly(post);
        assertThat(tagged(stranger, other)).containsExactly(post);
        edit(post, Map.of("title", "none", "content", "x"));
        for (String gone : List.of(word, other)) {
            assertThat(posts(stranger, gone)).isEmpty();
            assertThat(tagged(stranger, gone)).isEmpty();
        }
        change("insert into post_search (post_search, rank) values ('integrity-check', 1)");
        change("insert into post_title_search (post_title_search, rank) values ('integrity-check', 1)");
    }

    @Test
    void aChangedPrivacyCountsAtOnce() {
        String post = publish("public");
        edit(post, Map.of("privacy", "unlisted"));
        assertFinds(stranger);
        assertFinds(ana, post);
        edit(post, Map.of("privacy", "public"));
        assertFinds(stranger, post);
    }

    private void edit(String post, Map<String, String> patch) {
        Posts.changing(ana, post, patch).statusCode(200);
    }

    private void assertFinds(TestUser viewer, String... expected) {
        assertThat(posts(viewer, word)).containsExactly(expected);
        assertThat(tagged(viewer, word)).containsExactly(expected);
    }

    private String publish(String privacy, TestUser... audience) {
        Map<String, Object> post = new HashMap<>(Map.of("content", "#" + word, "privacy", privacy));
        if (audience.length > 0)
            post.put(
                    "audience",
                    List.of(audience).stream().map(user -> user.id().toString()).toList());
        return Posts.publishing(ana, post).statusCode(201).extract().path("id");
    }

    /** In how many places of the file the word still is. */
    private int remains() throws SQLException {
        return count("select count(*) from post_search_data where instr(block, cast('" + word.substring(3)
                        + "' as blob))")
                + count("select count(*) from hashtags where tag = '" + word + "'");
    }

    private void change(String sql, String... post) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement(sql)) {
            for (int i = 0; i < post.length; i++)
                change.setLong(i + 1, Id.parse(post[i]).value());
            change.executeUpdate();
        }
    }

    private int count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query);
                var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
