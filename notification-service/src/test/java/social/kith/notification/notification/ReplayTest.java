package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.writes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.kith.notification.Scene.Post;
import social.kith.notification.kind.Kind;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** A database that was lost, or made new, is filled from the topics; what its people have set is theirs to keep. */
@QuarkusTest
class ReplayTest {
    private static final List<String> ONE_WAY = Replay.SOURCES;
    private static final List<String> THE_OTHER_WAY = ONE_WAY.reversed();
    private final ToldRows rows = new ToldRows();

    @Inject
    AgroalDataSource database;

    private Replay replay;

    @BeforeEach
    void begin() {
        replay = new Replay();
    }

    static Stream<List<String>> orders() {
        return Stream.of(ONE_WAY, THE_OTHER_WAY);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anEmptyDatabaseGetsTheSameNotificationsInWhateverOrderTheTopicsAreHeard(List<String> order)
            throws SQLException {
        var story = new Story();
        story.happens();
        var people = List.of(story.ana, story.bo, story.cleo);
        var before = rows.shownTo(people);
        assertThat(before.values()).doesNotContain(List.of());
        replay.into(true, order);
        assertThat(rows.shownTo(people)).isEqualTo(before);
        assertThat(rowsOf(story.erased)).isZero();
    }

    @Test
    void eachKindAndEachOfItsEndsIsAsItWas() throws SQLException {
        var all = new AllThatCanHappen();
        all.happens();
        assertThat(replay.types()).as("all that is acted on has happened").containsAll(actedOn());
        List<TestUser> people = all.readers();
        var before = rows.shownTo(people);
        var kept = rows.keptOf(people);
        replay.into(false, THE_OTHER_WAY);
        assertThat(rows.keptOf(people)).as("heard again").isEqualTo(kept);
        for (var order : List.of(ONE_WAY, THE_OTHER_WAY)) {
            replay.into(true, order);
            var after = rows.shownTo(people);
            for (TestUser reader : people)
                assertThat(after.get(reader.id()))
                        .as(all.of(reader) + ", " + order)
                        .isEqualTo(before.get(reader.id()));
        }
    }

    private static Set<String> actedOn() {
        return Arrays.stream(Kind.values())
                .flatMap(Kind::events)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    @Test
    void nobodyIsToldAgainWhereOnlyTheReplicasAreFilledAgain() throws SQLException {
        var story = new Story();
        story.happens();
        story.ana.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        var people = List.of(story.ana, story.bo, story.cleo);
        var before = rows.shownTo(people);
        replay.into(false, THE_OTHER_WAY);
        assertThat(rows.shownTo(people)).isEqualTo(before);
    }

    @Test
    void whatTheirReaderAloneSaidIsInNoTopicAndLostWithTheDatabase() throws SQLException {
        TestUser ana = person("Ana");
        TestUser bo = person("Bo");
        TestUser cleo = person("Cleo");
        Post post = Post.by(cleo);
        Id talk = Id.next();
        comments(ana, post);
        writes(ana, talk, 1, cleo);
        cleo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        comments(bo, post);
        writes(ana, talk, 2, cleo);
        notificationsOf(cleo).body("items.read", contains(false, false, true, true));
        replay.into(true, ONE_WAY);
        notificationsOf(cleo)
                .body("items.read", contains(false, false))
                .body(
                        "items.message",
                        contains("Ana Test wrote to you.", "Bo Test and Ana Test commented on your post."));
    }

    private int rowsOf(TestUser user) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select (select count(*) from notifications where user_id = ?1)
                            + (select count(*) from notification_actors where actor_id = ?1)""")) {
            select.setLong(1, user.id().value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
