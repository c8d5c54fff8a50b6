package social.kith.platform.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementsTest {
    private static final String DOUBLED = "select :number + :number";

    @Inject
    AgroalDataSource database;

    @Inject
    Statements statements;

    @Inject
    Reads reads;

    private List<Long> doubled(long number) {
        return reads.list(DOUBLED, Map.of("number", number), row -> row.getLong(1));
    }

    @Test
    void aConnectionPreparesAStatementOnce() throws SQLException {
        try (var one = database.getConnection();
                var other = database.getConnection()) {
            PreparedStatement first = statements.of(one, DOUBLED, Map.of("number", 1));
            assertThat(statements.of(one, DOUBLED, Map.of("number", 2))).isSameAs(first);
            assertThat(statements.of(other, DOUBLED, Map.of("number", 2))).isNotSameAs(first);
            assertThat(statements.of(one, "select 2 * :number", Map.of("number", 2)))
                    .isNotSameAs(first);
        }
    }

    @Test
    void whoeverClosedItOthersGetANewOne() throws SQLException {
        try (var connection = database.getConnection()) {
            statements.of(connection, DOUBLED, Map.of("number", 1)).close();
            try (var rows =
                    statements.of(connection, DOUBLED, Map.of("number", 21)).executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isEqualTo(42);
            }
        }
    }

    @Test
    void oneThatFailedIsPreparedAnew() throws SQLException {
        String sql = "select abs(:number)";
        try (var connection = database.getConnection()) {
            PreparedStatement overflowing = statements.of(connection, sql, Map.of("number", Long.MIN_VALUE));
            assertThatThrownBy(overflowing::executeQuery).isInstanceOf(SQLException.class);
            try (var rows = statements.of(connection, sql, Map.of("number", -7)).executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isEqualTo(7);
            }
        }
    }

    @Test
    void theyGoWithTheirConnections() {
        assertThat(doubled(1)).containsExactly(2L);
        for (long i = 0; i < 20; i++) {
            database.flush(FlushMode.GRACEFUL);
            assertThat(doubled(i)).containsExactly(2 * i);
        }
    }

    @Test
    void nobodyGetsTheAnswerToSomebodyElsesQuestion() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> askers = new ArrayList<>();
            for (int asker = 0; asker < 32; asker++) {
                long own = asker * 1_000L;
                askers.add(threads.submit(() -> {
                    for (long i = 0; i < 50; i++) {
                        if (i % 10 == 0) database.flush(FlushMode.GRACEFUL);
                        assertThat(doubled(own + i)).containsExactly(2 * (own + i));
                    }
                }));
            }
            for (var asker : askers) asker.get();
        }
    }
}
