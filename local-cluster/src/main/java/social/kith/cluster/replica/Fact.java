package social.kith.cluster.replica;

import java.util.List;
import social.kith.cluster.Service;

/**
 * Something that one service owns and others have copied: two tables that have the same in the same columns.
 *
 * @param name what a row is
 * @param original the source's table, and which of its rows
 * @param copy the others' table, likewise
 * @param complete whether the copy has all of it, and not only nothing else
 */
record Fact(
        String name,
        String columns,
        Service source,
        String original,
        String copy,
        boolean complete,
        List<Service> holders) {

    static Fact of(String name, String columns, Service source, String original, String copy, Service... holders) {
        return new Fact(name, columns, source, original, copy, true, List.of(holders));
    }

    /** The rows of the original that the copy lacks. */
    String missing() {
        return difference(original, copy) + (complete ? "" : " limit 0");
    }

    /** The rows of the copy that the original has not. */
    String surplus() {
        return difference(copy, original);
    }

    /** Whether a column of the copy is compared, or decides which of its rows are. */
    boolean concerns(String table, String column) {
        return copy.matches("(?s).*\\bcopy\\." + table + "\\b.*")
                && (columns + " " + copy).matches("(?s).*\\b" + column + "\\b.*");
    }

    private String difference(String one, String other) {
        return "select %s from %s except select %s from %s".formatted(columns, one, columns, other);
    }
}
