package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.published;
import static social.kith.content.Posts.publishingIn;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** How many posts an author has: kept, told, and compared with what would be counted. */
@QuarkusTest
class AuthorPostsTest {
    private static final String COUNTED = """
            select author_id, sum(privacy = 'public') || ' ' || sum(privacy in ('public', 'almost_private'))
                || ' ' || count(*)
            from posts where privacy is not null and deleted_at is null and author_id in (?, ?)
            group by author_id order by author_id""";

    private static final String KEPT = """
            select author_id, for_everybody || ' ' || for_followers || ' ' || all_posts
            from author_posts where author_id in (?, ?) order by author_id""";

    @Inject
    AgroalDataSource database;

    private TestUser ana;
    private TestUser bo;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
    }

    @Test
    void everyPostTellsHowManyItsAuthorHasNow() {
        Id hikers = group("Sunday hikers", ana);
        assertTold("PostPublished", published(ana, "public"), 1, 1, 1);
        String forFollowers = published(ana, "almost_private");
        assertTold("PostPublished", forFollowers, 1, 2, 2);
        String alone = published(ana, "private");
        assertTold("PostPublished", alone, 1, 2, 3);
        assertTold("PostPublished", published(ana, "unlisted"), 1, 2, 4);
        String inGroup = publishingIn(hikers, ana).statusCode(201).extract().path("id");
        assertTold("PostPublished", inGroup, 1, 2, 4);
        assertTold("PostPublished", published(bo, "public"), 1, 1, 1);
        deleting(ana, forFollowers).statusCode(204);
        assertTold("PostRemoved", forFollowers, 1, 1, 3);
        deleting(ana, alone).statusCode(204);
        assertTold("PostRemoved", alone, 1, 1, 2);
        deleting(ana, inGroup).statusCode(204);
        assertTold("PostRemoved", inGroup, 1, 1, 2);
    }

    @Test
    void theLastPostLeavesNothing() throws SQLException {
        String only = published(ana, "public");
        deleting(ana, only).statusCode(204);
        assertTold("PostRemoved", only, 0, 0, 0);
        assertThat(rows(KEPT)).isEmpty();
    }

    @Test
    void whoIsErasedIsNotCountedAnyMore() throws SQLException {
        published(ana, "public");
        published(ana, "unlisted");
        deleting(ana, published(ana, "private")).statusCode(204);
        published(bo, "public");
        Identity.deletes(ana);
        assertThat(rows(KEPT)).as("they may come back").hasSize(2);
        Identity.erases(ana);
        assertThat(rows(KEPT)).containsExactly(bo.id().value() + " 1 1 1");
    }

    /** Whatever of them is changed, also what no request changes yet. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261128, 4711})
    void whateverHappensTheNumbersAreThoseOfTheRows(long seed) throws SQLException {
        var random = new Random(seed);
        List<Long> posts = new ArrayList<>();
        for (int step = 1; step <= 300; step++) {
            int dice = random.nextInt(10);
            long post = posts.isEmpty() ? 0 : posts.get(random.nextInt(posts.size()));
            if (dice < 4) posts.add(inserted(random));
            else if (dice < 7)
                change("update posts set privacy = %s, content = 'y' where id = %d".formatted(privacy(random), post));
            else if (dice < 9)
                change("update posts set deleted_at = %s where id = %d"
                        .formatted(random.nextInt(3) == 0 ? "null" : "17", post));
            else change("delete from posts where id = " + post);
            if (step % 20 == 0)
                assertThat(rows(KEPT)).as("seed %d, step %d", seed, step).isEqualTo(rows(COUNTED));
        }
        change("delete from posts where author_id = " + ana.id().value());
        assertThat(rows(KEPT)).isEqualTo(rows(COUNTED));
        change("delete from posts where author_id = " + bo.id().value());
        assertThat(rows(KEPT)).isEmpty();
    }

    private long inserted(Random random) throws SQLException {
        long id = Id.next().value();
        change(
                "insert into posts (id, author_id, title, content, privacy, created_at, updated_at, edited, deleted_at) values (%d, %d, null, 'x', %s, 0, 0, 0, null)"
                        .formatted(id, (random.nextBoolean() ? ana : bo).id().value(), privacy(random)));
        return id;
    }

    private static String privacy(Random random) {
        return List.of("'public'", "'almost_private'", "'private'", "'unlisted'", "null")
                .get(random.nextInt(5));
    }

    private static void assertTold(String event, String post, int forEverybody, int forFollowers, int all) {
        try (var topic = Topic.of("content")) {
            assertThat(topic.next(event, post).data())
                    .contains("\"authorPosts\":{\"public\":%d,\"followers\":%d,\"all\":%d}"
                            .formatted(forEverybody, forFollowers, all));
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> rows(String query) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, ana.id().value());
            select.setLong(2, bo.id().value());
            List<String> rows = new ArrayList<>();
            try (var found = select.executeQuery()) {
                while (found.next()) rows.add(found.getLong(1) + " " + found.getString(2));
            }
            return rows;
        }
    }
}
