package social.kith.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.registered;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.identity.Database;
import social.kith.identity.SocialGraph;
import social.kith.identity.Somebody;
import social.kith.platform.id.Id;

/** Numbers that are kept, against numbers that are counted. */
@QuarkusTest
class FollowCountsTest {
    private static final int STEPS = 120;

    /** For each user of the rows: how many rows count, as it would be counted; where there are any. */
    private static final String COUNTED = """
            with tmp_there as (
                select f.followee_id as user, 1 as followers, 0 as following
                    from follow_replicas f join users u on u.id = f.follower_id where u.deleted_at is null
                union all
                select f.follower_id, 0, 1
                    from follow_replicas f join users u on u.id = f.followee_id where u.deleted_at is null)
            select user, sum(followers), sum(following) from tmp_there group by user order by user""";

    private static final String KEPT =
            "select user_id, followers, following from follow_count_replicas order by user_id";

    @Inject
    Erasure erasure;

    private final List<Somebody> there = new ArrayList<>();
    private final List<Somebody> away = new ArrayList<>();
    private final List<Somebody> erased = new ArrayList<>();
    private final Set<Follow> follows = new HashSet<>();

    /** Their ids: who comes back is in another session. */
    private record Follow(String follower, String followee) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122, 4711})
    void whateverHappensTheNumbersAreThoseOfTheRows(long seed) throws SQLException {
        var random = new Random(seed);
        for (int i = 0; i < 8; i++) there.add(registered());
        for (int step = 1; step <= STEPS; step++) {
            something(random);
            if (step % 20 == 0) assertCounts("seed " + seed + ", step " + step);
        }
        assertThat(erased).as("seed %d", seed).isNotEmpty();
    }

    /** What a crash leaves: the account is deleted, and nobody's numbers have moved yet. */
    @Test
    void aDepartureThatIsBrokenOffIsGoneOnWith() throws SQLException {
        for (int i = 0; i < 6; i++) there.add(registered());
        var bo = there.getFirst();
        for (Somebody other : there.subList(1, 6)) {
            follow(bo, other);
            follow(other, bo);
        }
        assertCounts("before");
        long id = Id.parse(bo.id()).value();
        Database.change("update users set deleted_at = ? where id = ?", System.currentTimeMillis(), id);
        Database.change("insert into departures (user_id, side, reached) values (?, 'follower', 0)", id);
        there.remove(bo);
        assertCounts("after");
    }

    private void something(Random random) throws SQLException {
        int dice = random.nextInt(20);
        if (dice < 10) follow(anybody(random), anybody(random));
        else if (dice < 14) unfollow(anybody(random), anybody(random));
        else if (dice < 17 && there.size() > 3) leave(any(there, random));
        else if (dice < 19 && !away.isEmpty()) comeBack(any(away, random));
        else if (!away.isEmpty()) erase(any(away, random));
    }

    /** Also what was said before, as whoever hears a topic again does. */
    private void follow(Somebody follower, Somebody followee) {
        if (follower.equals(followee)) return;
        SocialGraph.follows(follower, followee);
        follows.add(new Follow(follower.id(), followee.id()));
    }

    private void unfollow(Somebody follower, Somebody followee) {
        SocialGraph.unfollows(follower, followee);
        follows.remove(new Follow(follower.id(), followee.id()));
    }

    private void leave(Somebody user) {
        user.asks()
                .body("{\"password\": \"" + PASSWORD + "\"}")
                .delete("/api/v1/me")
                .then()
                .statusCode(204);
        there.remove(user);
        away.add(user);
    }

    private void comeBack(Somebody user) {
        away.remove(user);
        there.add(user.signsInAgain());
    }

    /** Their time is over; social-graph-service says later what that ends, and it is said twice. */
    private void erase(Somebody user) throws SQLException {
        Database.change(
                "update users set deleted_at = 1 where id = ?",
                Id.parse(user.id()).value());
        erasure.erase();
        away.remove(user);
        erased.add(user);
        follows.removeIf(follow ->
                follow.follower().equals(user.id()) || follow.followee().equals(user.id()));
        SocialGraph.unfollows(user, there.getFirst());
        SocialGraph.unfollows(user, there.getFirst());
    }

    private void assertCounts(String when) throws SQLException {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.rows("select user_id from departures").isEmpty());
        assertThat(Database.rows(KEPT)).as(when).isEqualTo(Database.rows(COUNTED));
        for (Somebody user : there) {
            var profile = user.asks().get("/api/v1/users/" + user.id()).then().extract();
            assertThat(profile.<Integer>path("followerCount"))
                    .as("%s, followers of %s", when, user.id())
                    .isEqualTo((int) follows.stream()
                            .filter(follow -> follow.followee().equals(user.id()) && isThere(follow.follower()))
                            .count());
            assertThat(profile.<Integer>path("followingCount"))
                    .as("%s, whom %s follows", when, user.id())
                    .isEqualTo((int) follows.stream()
                            .filter(follow -> follow.follower().equals(user.id()) && isThere(follow.followee()))
                            .count());
        }
    }

    private boolean isThere(String user) {
        return there.stream().anyMatch(one -> one.id().equals(user));
    }

    private Somebody anybody(Random random) {
        return any(Stream.of(there, away, erased).flatMap(List::stream).toList(), random);
    }

    private static Somebody any(List<Somebody> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
