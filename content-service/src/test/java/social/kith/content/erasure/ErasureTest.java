package social.kith.content.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Database.image;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.published;
import static social.kith.content.Posts.reading;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What becomes of all that somebody wrote, also where it is more than one slice. */
@QuarkusTest
class ErasureTest {
    private static final int MUCH = 75;

    @Inject
    AgroalDataSource database;

    @Inject
    Departures departures;

    @Inject
    Writings writings;

    private TestUser ana;
    private TestUser bo;
    private String post;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        post = published(bo, "public");
    }

    @Test
    void muchThatADeletedUserSaidCountsNoLongerAndCountsAgainWhenTheyAreBack() throws SQLException {
        says(ana, MUCH);
        says(bo, 1);
        reading(bo, post).body("commentCount", equalTo(MUCH + 1));
        Identity.deletes(ana);
        await().untilAsserted(() -> reading(bo, post).body("commentCount", equalTo(1)));
        Identity.restores(ana);
        await().untilAsserted(() -> reading(bo, post).body("commentCount", equalTo(MUCH + 1)));
        await().untilAsserted(() -> assertThat(departures.unfinished()).isEmpty());
    }

    @Test
    void whoComesBackBeforeItIsDoneIsShownAsBefore() throws SQLException {
        says(ana, MUCH);
        Identity.deletes(ana);
        Identity.restores(ana);
        await().untilAsserted(() -> reading(bo, post).body("commentCount", equalTo(MUCH)));
        await().untilAsserted(() -> assertThat(departures.unfinished()).isEmpty());
    }

    @Test
    void ofAnErasedUserNothingStaysNorOfWhatOthersSaidToTheirPosts() throws SQLException {
        says(ana, MUCH);
        String own = published(ana, "public");
        says(bo, own, MUCH);
        bo.asks()
                .body(Map.of("emoji", "like"))
                .put("/api/v1/posts/" + own + "/reaction")
                .then()
                .statusCode(200);
        deleting(ana, published(ana, "private")).statusCode(204);
        isMentioned(ana, MUCH);
        for (int i = 0; i < MUCH; i++) image(ana);
        Identity.deletes(ana);
        Identity.erases(ana);
        await().untilAsserted(() -> assertThat(departures.unfinished()).isEmpty());
        reading(bo, post).body("commentCount", equalTo(0));
        assertThat(count("select count(*) from posts where author_id = ?", ana.id()))
                .isZero();
        assertThat(count("select count(*) from comments where author_id = ?", ana.id()))
                .isZero();
        assertThat(count("select count(*) from mentions where user_id = ?", ana.id()))
                .isZero();
        assertThat(count("select count(*) from media where uploader_id = ?", ana.id()))
                .isZero();
        for (String table : new String[] {"comments", "reactions", "post_counts", "hashtags", "mentions"})
            assertThat(count("select count(*) from " + table + " where post_id = ?", Id.parse(own)))
                    .as(table)
                    .isZero();
    }

    @Test
    void whatWasDeletedIsErasedAfterItsTimeAndNotBefore() throws SQLException {
        says(bo, MUCH);
        Instant before = Instant.now().minusSeconds(60);
        deleting(bo, post).statusCode(204);
        eraseDeleted(before);
        assertThat(count("select count(*) from posts where id = ?", Id.parse(post)))
                .isOne();
        eraseDeleted(Instant.now().plusSeconds(60));
        assertThat(count("select count(*) from posts where id = ?", Id.parse(post)))
                .isZero();
        assertThat(count("select count(*) from comments where post_id = ?", Id.parse(post)))
                .isZero();
    }

    private void eraseDeleted(Instant before) {
        boolean done = false;
        while (!done) done = QuarkusTransaction.requiringNew().call(() -> writings.eraseDeleted(before, 20));
    }

    private void says(TestUser user, int comments) throws SQLException {
        says(user, post, comments);
    }

    /** As many as are more than one slice would take long over HTTP. */
    private void says(TestUser user, String to, int comments) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into comments (id, post_id, author_id, content, created_at, updated_at, edited, hidden)
                        values (?, ?, ?, 'Yes', 0, 0, 0, 0)""")) {
            for (int i = 0; i < comments; i++) {
                insert.setLong(1, Id.next().value());
                insert.setLong(2, Id.parse(to).value());
                insert.setLong(3, user.id().value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void isMentioned(TestUser user, int comments) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into mentions (post_id, comment_id, user_id, author_id, post_author_id, place, state)
                        values (?, ?, ?, ?, ?, 0, 'told')""")) {
            for (int i = 0; i < comments; i++) {
                insert.setLong(1, Id.parse(post).value());
                insert.setLong(2, Id.next().value());
                insert.setLong(3, user.id().value());
                insert.setLong(4, bo.id().value());
                insert.setLong(5, bo.id().value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long count(String sql, Id which) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setLong(1, which.value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
