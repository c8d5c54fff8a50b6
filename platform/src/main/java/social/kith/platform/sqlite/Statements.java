package social.kith.platform.sqlite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.sqlite.core.CoreStatement;
import social.kith.platform.id.Id;

/** Prepared statements of each of the pool's connections: to prepare one often costs more than to run it. */
@ApplicationScoped
class Statements {
    private final Map<Connection, Map<String, Kept>> prepared = new ConcurrentHashMap<>();
    private final List<StatementInspector> inspectors;

    Statements(@Any Instance<StatementInspector> inspectors) {
        // Whoever looks at what Hibernate runs sees this too.
        this.inspectors = inspectors.stream().toList();
    }

    /** The statement with its parameters; good until the connection is given back. */
    PreparedStatement of(Connection pooled, String sql, Map<String, ?> parameters) throws SQLException {
        Connection connection = pooled.unwrap(Connection.class);
        var own = prepared.get(connection);
        if (own == null) own = begin(connection);
        Kept kept = own.get(sql);
        if (kept == null || kept.isGone()) {
            kept = new Kept(connection, sql);
            for (var inspector : inspectors) inspector.inspect(kept.numbered);
            own.put(sql, kept);
        }
        kept.set(parameters);
        return kept.statement;
    }

    /** One thread at a time has a connection, so its own map needs no lock. */
    private Map<String, Kept> begin(Connection connection) throws SQLException {
        for (Connection known : prepared.keySet()) if (known.isClosed()) prepared.remove(known);
        Map<String, Kept> own = new HashMap<>();
        prepared.put(connection, own);
        return own;
    }

    /** A statement and the names of its parameters, in their order. */
    private static final class Kept {
        private static final Pattern NAME = Pattern.compile(":(\\w+)");
        private final List<String> names;
        private final String numbered;
        private final PreparedStatement statement;

        Kept(Connection connection, String sql) throws SQLException {
            names = NAME.matcher(sql)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            numbered = NAME.matcher(sql).replaceAll(found -> "?" + (names.indexOf(found.group(1)) + 1));
            statement = connection.prepareStatement(numbered);
        }

        /** Closed, or failed once: SQLite's driver lets go of a statement then, and does not say that it is closed. */
        boolean isGone() throws SQLException {
            return statement.isClosed()
                    || statement.unwrap(CoreStatement.class).pointer.isClosed();
        }

        void set(Map<String, ?> parameters) throws SQLException {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                if (!parameters.containsKey(name)) throw new IllegalArgumentException("No parameter " + name);
                set(i + 1, parameters.get(name));
            }
        }

        private void set(int index, @Nullable Object value) throws SQLException {
            switch (value) {
                case Id id -> statement.setLong(index, id.value());
                case Boolean truth -> statement.setInt(index, truth ? 1 : 0);
                case Number number -> statement.setLong(index, number.longValue());
                case String text -> statement.setString(index, text);
                case null -> statement.setString(index, null);
                default -> throw new IllegalArgumentException("No column holds a " + value.getClass());
            }
        }
    }
}
