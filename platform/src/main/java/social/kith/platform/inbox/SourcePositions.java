package social.kith.platform.inbox;

import java.util.HashMap;
import java.util.Map;
import social.kith.platform.sqlite.Reads;

/** Positions, one for each source. */
final class SourcePositions {
    private SourcePositions() {}

    /** @param query for a source and its position */
    static Map<String, Long> read(Reads reads, String query) {
        Map<String, Long> positions = new HashMap<>();
        for (var one : reads.list(query, Map.of(), row -> Map.entry(row.getString(1), row.getLong(2))))
            positions.put(one.getKey(), one.getValue());
        return positions;
    }
}
