package social.kith.identity.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import social.kith.identity.Database;
import social.kith.platform.id.Id;

@QuarkusTest
class DeparturesTest {
    @Inject
    Departures departures;

    @Inject
    Session database;

    /** Whoever is unknown here is erased. */
    @Test
    void noMoreThanASliceIsChangedInOneTransaction() throws SQLException {
        Id user = Id.next();
        var follows = new PairTable(database, "follow_replicas", "follower_id", "followee_id");
        var blocks = new PairTable(database, "block_replicas", "blocker_id", "blocked_id");
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 4; i++) {
                follows.add(user, Id.next());
                follows.add(Id.next(), user);
                blocks.add(Id.next(), user);
            }
        });
        int leftAtFirst = QuarkusTransaction.requiringNew().call(() -> {
            departures.begin(user);
            return left(user);
        });
        assertThat(leftAtFirst).isEqualTo(12 - 3);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.rows("select user_id from departures").isEmpty());
        assertThat(QuarkusTransaction.requiringNew().call(() -> left(user))).isZero();
    }

    private int left(Id user) {
        return database.createNativeQuery("""
                        select (select count(*) from follow_replicas where follower_id = :user)
                            + (select count(*) from follow_replicas where followee_id = :user)
                            + (select count(*) from block_replicas where blocked_id = :user)""", Integer.class)
                .setParameter("user", user.value())
                .getSingleResult();
    }
}
