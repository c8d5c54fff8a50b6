package social.kith.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A table that has a position for each source. */
final class SourcePositions {
    private SourcePositions() {}

    static Map<String, Long> read(Connection connection, String table) throws SQLException {
        try (var select = connection.prepareStatement("select source, position from " + table);
                var rows = select.executeQuery()) {
            Map<String, Long> positions = new HashMap<>();
            while (rows.next()) positions.put(rows.getString(1), rows.getLong(2));
            return positions;
        }
    }
}
