package social.kith.platform.sqlite;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import social.kith.platform.id.Id;

/**
 * Queries in plain SQL, for what is asked all the time: an entity for each row costs more than the row, and to prepare a
 * statement of a page costs more than to run it, so each connection keeps its own. In a transaction it reads what that
 * has written, if Hibernate has flushed it.
 */
@ApplicationScoped
public class Reads {
    private final AgroalDataSource database;
    private final Map<Connection, Map<String, Statement>> prepared = Collections.synchronizedMap(new WeakHashMap<>());

    private final List<StatementInspector> inspectors;

    Reads(AgroalDataSource database, @Any Instance<StatementInspector> inspectors) {
        this.database = database;
        // Whoever looks at what Hibernate runs sees this too.
        this.inspectors = inspectors.stream().toList();
    }

    /** What becomes of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * All rows.
     *
     * @param sql with {@code :name} for each parameter; a constant, since it is kept
     * @param parameters by name: ids, numbers and texts
     */
    public <T> List<T> list(String sql, Map<String, ?> parameters, RowReader<T> reader) {
        try (var connection = database.getConnection()) {
            var statement = kept(connection.unwrap(Connection.class), sql);
            statement.set(parameters);
            List<T> read = new ArrayList<>();
            try (var rows = statement.query.executeQuery()) {
                while (rows.next()) read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException failed) {
            throw new IllegalStateException("A query failed", failed);
        }
    }

    /** Ids as one parameter, each once, for {@code json_each(?)}; the alias of that table begins with {@code tmp_}. */
    public static String ids(Collection<Id> ids) {
        return ids.stream().distinct().map(id -> Long.toString(id.value())).collect(Collectors.joining(",", "[", "]"));
    }

    /** A column that holds an id. */
    public static Id id(ResultSet row, String column) throws SQLException {
        return new Id(row.getLong(column));
    }

    private Statement kept(Connection connection, String sql) throws SQLException {
        // One thread at a time has the connection, so its own map needs no lock.
        var own = prepared.computeIfAbsent(connection, any -> new HashMap<>());
        Statement kept = own.get(sql);
        if (kept == null || kept.query.isClosed()) {
            kept = new Statement(connection, sql);
            for (var inspector : inspectors) inspector.inspect(kept.numbered);
            own.put(sql, kept);
        }
        return kept;
    }

    /** A prepared query and the names of its parameters, in their order. */
    private static final class Statement {
        private static final Pattern NAME = Pattern.compile(":(\\w+)");
        private final List<String> names;
        private final String numbered;
        private final PreparedStatement query;

        Statement(Connection connection, String sql) throws SQLException {
            names = NAME.matcher(sql)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            numbered = NAME.matcher(sql).replaceAll(found -> "?" + (names.indexOf(found.group(1)) + 1));
            query = connection.prepareStatement(numbered);
        }

        void set(Map<String, ?> parameters) throws SQLException {
            for (int i = 0; i < names.size(); i++) {
                switch (parameters.get(names.get(i))) {
                    case Id id -> query.setLong(i + 1, id.value());
                    case Number number -> query.setLong(i + 1, number.longValue());
                    case String text -> query.setString(i + 1, text);
                    case null, default -> throw new IllegalArgumentException("No parameter " + names.get(i));
                }
            }
        }
    }
}
