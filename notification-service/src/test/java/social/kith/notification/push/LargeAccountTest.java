package social.kith.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.mentions;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.Scene.Post;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Somebody goes who did more, and was told more, than is changed at once: more than two slices of each. */
@QuarkusTest
class LargeAccountTest {
    private static final int MANY = 2_001;

    private static final String NUMBERS = """
            with recursive numbers (n) as (values (1) union all select n + 1 from numbers where n < %d)
            """.formatted(MANY);

    @Inject
    AgroalDataSource database;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private long asked;
    private long mentioned;

    /** Ana asked Cleo, and very many others, who are told first; all of them are mentioned on a post of hers. */
    @BeforeEach
    void begin() throws SQLException {
        ana = person("Ana");
        bo = person("Bo");
        cleo = person("Cleo");
        follow("FollowRequested", Id.next(), ana, cleo);
        mentions(bo, cleo, Post.by(ana), Id.next());
        asked = number("select id from notifications where kind = 'follow_request' and user_id = ?1", cleo);
        mentioned = number("select id from notifications where kind = 'mention' and user_id = ?1", cleo);
        for (long original : List.of(asked, mentioned)) copies(original, "n");
    }

    @Test
    void whoHearsOfItLastHearsOfIt() throws Exception {
        try (var phone = Device.of(cleo)) {
            Identity.deletes(ana);
            for (long original : List.of(asked, mentioned))
                assertThat(phone.next("notification_gone").path("id").asText()).isEqualTo(new Id(original).toString());
            Identity.restores(ana);
            for (long original : List.of(asked, mentioned))
                assertThat(phone.next("notification").at("/notification/id").asText())
                        .isEqualTo(new Id(original).toString());
        }
        await().untilAsserted(() -> assertThat(number("select count(*) from touched_users where user_id = ?1", ana))
                .isZero());
    }

    @Test
    void ofTheErasedAllIsHiddenAtOnceAndSlicesGoUntilNothingIsLeft() throws SQLException {
        Post post = Post.by(cleo);
        comments(bo, post);
        for (int n = 0; n < 2; n++) comments(ana, post);
        followAccepted(Id.next(), bo, ana, false);
        copies(number("select id from notifications where user_id = ?1", ana), "user_id");
        areMentionedTwice();
        Identity.deletes(ana);
        Identity.erases(ana);
        notificationsOf(cleo).body("items.message", contains("Bo Test commented on your post."));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(number("select finished from erased_users where id = ?1", ana))
                        .isOne());
        for (String rows : List.of(
                "notifications where user_id",
                "notification_actors where actor_id",
                "notification_actors where post_author_id",
                "touched_users where user_id"))
            assertThat(number("select count(*) from " + rows + " = ?1", ana))
                    .as(rows)
                    .isZero();
        for (long original : List.of(asked, mentioned))
            assertThat(number("select count(*) from notifications where id between ?1 and ?1 + " + MANY, original))
                    .isZero();
        assertThat(kindsOf(cleo)).containsExactly("post_comment");
    }

    /** Two deeds each, so that there are fewer notifications than deeds. */
    private void areMentionedTwice() throws SQLException {
        change("""
                insert into notification_actors (notification_id, actor_id, deed_id, user_id, acted_at, post_author_id)
                select notification_id, actor_id, deed_id + 1, user_id, acted_at, post_author_id
                from notification_actors where post_author_id = ?1""", ana.id().value());
    }

    /** @param user an expression for whom they are told to */
    private void copies(long original, String user) throws SQLException {
        for (String copy : List.of("""
                insert into notifications (id, user_id, kind, subject_type, subject_id, post_id, read, resolved, gone,
                    created_at, updated_at, about, cause, change)
                select id + n, %s, kind, subject_type, subject_id, post_id, 0, 0, 0, 0, 0, about, cause || n, 0
                from notifications, numbers where id = ?1""", """
                insert into notification_actors (notification_id, actor_id, deed_id, user_id, acted_at, post_author_id)
                select notification_id + n, actor_id, deed_id, %s, 0, post_author_id
                from notification_actors, numbers where notification_id = ?1""")) change(NUMBERS + copy.formatted(user), original);
    }

    private void change(String sql, long of) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, of);
            statement.executeUpdate();
        }
    }

    private long number(String query, TestUser of) throws SQLException {
        return number(query, of.id().value());
    }

    private long number(String query, long of) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, of);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }
}
