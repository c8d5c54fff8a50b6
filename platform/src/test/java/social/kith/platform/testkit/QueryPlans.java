package social.kith.platform.testkit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Looks at the plan of every statement that a test makes Hibernate run, and lets none run that reads a whole table:
 * every query that a request runs is served by an index. Aliases of what a query makes for itself while it runs (common
 * table expressions, {@code json_each}, {@code values}) begin with {@code tmp_}.
 */
@PersistenceUnitExtension
public class QueryPlans implements StatementInspector {
    private static final Pattern WHOLE_TABLE = Pattern.compile("SCAN (?!tmp_|\\d|CONSTANT)(\\w+).*");

    /** A row for each source, and what is to go out, in its order. */
    private static final Set<String> SHORT = Set.of("inbox", "rebuild_goals", "outbox");

    private final Map<String, List<String>> scans = new ConcurrentHashMap<>();
    private final String database;

    public QueryPlans(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.database = url.replaceFirst("\\?.*", "");
    }

    @Override
    public String inspect(String sql) {
        var whole = scans.computeIfAbsent(sql, this::wholeTables);
        if (!whole.isEmpty()) throw new AssertionError("Reads whole tables " + whole + ": " + sql);
        return sql;
    }

    /** The names or aliases of the tables that the statement would read from end to end. */
    List<String> wholeTables(String sql) {
        try (var connection = DriverManager.getConnection(database);
                var explain = connection.prepareStatement("explain query plan " + sql);
                var plan = explain.executeQuery()) {
            List<String> scans = new ArrayList<>();
            while (plan.next()) {
                var whole = WHOLE_TABLE.matcher(plan.getString("detail"));
                if (whole.matches() && !SHORT.contains(whole.group(1))) scans.add(whole.group(1));
            }
            return scans;
        } catch (SQLException unexplained) {
            throw new AssertionError("No plan for: " + sql, unexplained);
        }
    }
}
