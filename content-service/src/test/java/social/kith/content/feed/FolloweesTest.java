package social.kith.content.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.changing;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.published;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unfollows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** The feed of who follows many, and of who follows somebody whom many follow: it asks only whose turn it may be. */
@QuarkusTest
class FolloweesTest {
    private static final int WIDE = 250;

    @Inject
    AgroalDataSource database;

    @Test
    void authorsWithOldAndNewPostsAreMergedThroughAllPages() {
        TestUser ana = known(TestUser.named("Ana"));
        List<TestUser> authors = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 6; i++) authors.add(known(TestUser.named("Author")));
        // Some are followed before they write, some after.
        for (TestUser author : authors.subList(0, 3)) follows(ana, author);
        for (int round = 0; round < 3; round++)
            for (int i = round; i < authors.size(); i += round + 1) {
                expected.add(published(authors.get(i), i % 2 == 0 ? "public" : "almost_private"));
                published(authors.get(i), "private");
            }
        for (TestUser author : authors.subList(3, 6)) follows(ana, author);
        assertThat(list(ana, "/feed", 2)).isEqualTo(expected.reversed());
        assertThat(list(ana, "/feed", 100)).isEqualTo(expected.reversed());
    }

    @Test
    void anOldPostThatIsOpenedAndANewOneThatIsDeletedFindTheirPlace() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        TestUser cleo = known(TestUser.named("Cleo"));
        follows(ana, bo);
        follows(ana, cleo);
        String opened = published(bo, "private");
        String between = published(cleo, "public");
        String deleted = published(bo, "public");
        assertThat(list(ana, "/feed", 1)).containsExactly(deleted, between);
        deleting(bo, deleted).statusCode(204);
        assertThat(list(ana, "/feed", 1)).containsExactly(between);
        changing(bo, opened, Map.of("privacy", "public")).statusCode(200);
        assertThat(list(ana, "/feed", 1)).containsExactly(between, opened);
    }

    @Test
    void whomManyFollowIsNotLookedUpForEachOfThemAndIsThereAllTheSame() throws SQLException {
        TestUser star = known(TestUser.named("Star"));
        TestUser ana = known(TestUser.named("Ana"));
        String before = published(star, "public");
        follows(ana, star);
        List<Id> fans = fans(star, WIDE);
        TestUser last = known(TestUser.named("Last"));
        Id follow = follows(last, star);
        assertThat(bounds(star)).containsOnly(Long.MAX_VALUE);
        String after = published(star, "almost_private");
        assertThat(bounds(star)).containsOnly(Long.MAX_VALUE);
        for (TestUser fan : List.of(ana, last))
            assertThat(list(fan, "/feed", 1)).containsExactly(after, before);
        unfollows(follow, last, star);
        assertThat(bounds(star)).as("not at once").containsOnly(Long.MAX_VALUE);
        removeAllBut(10, fans);
        unfollows(follows(last, star), last, star);
        assertThat(bounds(star)).containsOnly(Id.parse(after).value());
        String newest = published(star, "public");
        assertThat(bounds(star)).containsOnly(Id.parse(newest).value());
        assertThat(list(ana, "/feed", 1)).containsExactly(newest, after, before);
    }

    /** Put into the replica: they do nothing. */
    private List<Id> fans(TestUser star, int number) throws SQLException {
        List<Id> follows = new ArrayList<>();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into follow_replicas (id, follower_id, followee_id) values (?, ?, ?)")) {
            for (int i = 0; i < number; i++) {
                Id follow = Id.next();
                follows.add(follow);
                insert.setLong(1, follow.value());
                insert.setLong(2, Id.next().value());
                insert.setLong(3, star.id().value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return follows;
    }

    private void removeAllBut(int number, List<Id> follows) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from follow_replicas where id = ?")) {
            for (Id follow : follows.subList(number, follows.size())) {
                delete.setLong(1, follow.value());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private List<Long> bounds(TestUser star) throws SQLException {
        List<Long> bounds = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select newest from follow_replicas where followee_id = ?")) {
            select.setLong(1, star.id().value());
            try (var rows = select.executeQuery()) {
                while (rows.next()) bounds.add(rows.getLong(1));
            }
        }
        return bounds;
    }
}
