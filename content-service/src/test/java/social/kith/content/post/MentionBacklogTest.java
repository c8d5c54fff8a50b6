package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.published;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unfollows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** More mentions than one transaction takes are settled all the same. */
@QuarkusTest
class MentionBacklogTest {
    private static final int MANY = 350;

    @Inject
    AgroalDataSource database;

    @Inject
    MentionBacklog backlog;

    private TestUser ana;
    private TestUser bo;
    private Id follow;
    private String post;

    @BeforeEach
    void write() throws SQLException {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        follow = follows(bo, ana);
        post = published(ana, "almost_private");
        wereTold();
    }

    @Test
    void whoMayNotSeeAPostAnyMoreIsToldOfNoneOfItsComments() throws SQLException {
        ana.asks()
                .body(Map.of("privacy", "private"))
                .patch("/api/v1/posts/" + post)
                .then()
                .statusCode(200);
        allAreWithdrawn();
    }

    @Test
    void whoFollowsNoLongerIsToldOfNoneEither() throws SQLException {
        unfollows(follow, bo, ana);
        allAreWithdrawn();
    }

    private void allAreWithdrawn() throws SQLException {
        await().untilAsserted(() -> assertThat(told()).isZero());
        await().untilAsserted(() -> assertThat(backlog.unfinished()).isEmpty());
    }

    /** Bo was mentioned in so many comments, and told. */
    private void wereTold() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into mentions (post_id, comment_id, user_id, author_id, post_author_id, place, state)
                        values (?, ?, ?, ?, ?, 0, 'told')""")) {
            for (int i = 0; i < MANY; i++) {
                insert.setLong(1, Id.parse(post).value());
                insert.setLong(2, Id.next().value());
                insert.setLong(3, bo.id().value());
                insert.setLong(4, ana.id().value());
                insert.setLong(5, ana.id().value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long told() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from mentions where post_id = ? and state = 'told'")) {
            select.setLong(1, Id.parse(post).value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
