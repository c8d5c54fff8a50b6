package social.kith.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;
import social.kith.platform.problem.Refusal;

class PassingFaultTest {
    @TempDir
    Path folder;

    private Connection first;
    private Connection second;

    @BeforeEach
    void open() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("faults.db") + "?busy_timeout=0";
        first = new JDBC().connect(url, new Properties());
        run(first, "create table notes (id integer primary key, text text not null)");
        run(first, "insert into notes values (1, 'there')");
        second = new JDBC().connect(url, new Properties());
    }

    @AfterEach
    void close() throws SQLException {
        first.close();
        second.close();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Throwable fault(Connection connection, String sql) {
        try {
            run(connection, sql);
        } catch (SQLException failed) {
            // As it comes to the inbox: from Hibernate, within what the transaction manager makes of it.
            return new IllegalStateException("The handler failed", new RuntimeException(failed));
        }
        throw new AssertionError("Not refused: " + sql);
    }

    @Test
    void aLockedDatabasePasses() throws SQLException {
        run(first, "begin immediate");
        assertThat(PassingFault.is(fault(second, "insert into notes values (2, 'late')")))
                .isTrue();
    }

    @Test
    void aFullDiskPasses() throws SQLException {
        run(first, "pragma max_page_count = 3");
        assertThat(PassingFault.is(fault(first, "insert into notes values (2, zeroblob(1000000))")))
                .isTrue();
    }

    @Test
    void aDatabaseThatCannotBeWrittenPasses() throws SQLException {
        run(first, "pragma query_only = true");
        assertThat(PassingFault.is(fault(first, "insert into notes values (2, 'no')")))
                .isTrue();
    }

    @Test
    void noConnectionPasses() {
        assertThat(PassingFault.is(new RuntimeException(new SQLException("Sorry, acquisition timeout!"))))
                .isTrue();
        assertThat(PassingFault.is(new SQLException("down", "08006"))).isTrue();
        assertThat(PassingFault.is(new SQLException("shut down", "57P01"))).isTrue();
    }

    @Test
    void aCommitThatFailsWithoutSayingWhyPasses() {
        assertThat(PassingFault.is(new RuntimeException(new RollbackException("could not commit"))))
                .isTrue();
    }

    @Test
    void tooManyWritersPass() {
        assertThat(PassingFault.is(Refusal.unavailable("Later.", Duration.ofSeconds(1))))
                .isTrue();
        assertThat(PassingFault.is(new OutOfMemoryError())).isTrue();
    }

    @Test
    void whatTheDatabaseNeverTakesDoesNotPass() {
        assertThat(PassingFault.is(fault(first, "insert into notes values (1, 'again')")))
                .isFalse();
        assertThat(PassingFault.is(fault(first, "insert into notes values (2, null)")))
                .isFalse();
        assertThat(PassingFault.is(fault(first, "insert into notes values ('two', 'x')")))
                .isFalse();
        assertThat(PassingFault.is(fault(first, "insert into nowhere values (1)")))
                .isFalse();
        assertThat(PassingFault.is(new SQLException("duplicate key", "23505"))).isFalse();
    }

    @Test
    void whatTheHandlerItselfGetsWrongDoesNotPass() {
        assertThat(PassingFault.is(new IllegalArgumentException("No NoteHeard")))
                .isFalse();
        assertThat(PassingFault.is(new NullPointerException())).isFalse();
        assertThat(PassingFault.is(new StackOverflowError())).isFalse();
        assertThat(PassingFault.is(Refusal.notFound("note"))).isFalse();
        assertThat(PassingFault.is(new RuntimeException(Refusal.againstRule("Never."))))
                .isFalse();
    }
}
