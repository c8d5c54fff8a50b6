package social.kith.identity;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The service's file, as whoever has it reads and damages it. */
public final class Database {
    public static final Path FILE = Path.of(System.getProperty("kith.data-dir"), "identity-service.db");

    private Database() {}

    public static Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + FILE + "?busy_timeout=5000");
    }

    /** @param values numbers, in the order of the question marks */
    public static void change(String sql, long... values) throws SQLException {
        try (var database = open();
                var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setLong(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    /** The rows, each as its numbers with blanks between them. */
    public static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var database = open();
                var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) row.append(i == 1 ? "" : " ").append(found.getLong(i));
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
