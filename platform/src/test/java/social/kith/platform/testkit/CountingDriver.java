package social.kith.platform.testkit;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;
import social.kith.platform.id.Id;

/**
 * SQLite's driver, which remembers what statements a request runs, whoever prepared them; what else runs meanwhile, as
 * events or what is due, is not a request's and not counted. A test has it by the profile {@link InUse}.
 */
public final class CountingDriver extends JDBC {
    private static final String NAME = "Kith-Counted";
    private static final Map<String, List<String>> RUN = new ConcurrentHashMap<>();

    /** An answer, and the statements that were run for it, in their order. */
    public record Counted(ValidatableResponse answer, List<String> statements) {}

    public static Counted get(TestUser user, String path) {
        String name = Id.next().toString();
        List<String> run = new CopyOnWriteArrayList<>();
        RUN.put(name, run);
        var answer = user.asks().header(NAME, name).get(path).then();
        RUN.remove(name);
        return new Counted(answer, run);
    }

    @Override
    public Connection connect(String url, Properties settings) throws SQLException {
        return new CountingConnection(url, url.substring(PREFIX.length()), settings);
    }

    private static void ran(String sql) {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) return;
        var http = container.instance(CurrentVertxRequest.class).get().getCurrent();
        String name = http == null ? null : http.request().getHeader(NAME);
        if (name != null)
            RUN.computeIfPresent(name, (asked, run) -> {
                run.add(sql);
                return run;
            });
    }

    /** Tests that count. */
    public static final class InUse implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.driver", CountingDriver.class.getName());
        }
    }

    private static final class CountingConnection extends JDBC4Connection {
        CountingConnection(String url, String file, Properties settings) throws SQLException {
            super(url, file, settings);
        }

        @Override
        public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
                throws SQLException {
            checkOpen();
            checkCursor(type, concurrency, holdability);
            return new CountingStatement(this, sql);
        }
    }

    private static final class CountingStatement extends JDBC4PreparedStatement {
        private final String text;

        CountingStatement(SQLiteConnection connection, String sql) throws SQLException {
            super(connection, sql);
            text = sql;
        }

        @Override
        public ResultSet executeQuery() throws SQLException {
            ran(text);
            return super.executeQuery();
        }

        @Override
        public boolean execute() throws SQLException {
            ran(text);
            return super.execute();
        }

        @Override
        public long executeLargeUpdate() throws SQLException {
            ran(text);
            return super.executeLargeUpdate();
        }
    }
}
