package social.kith.groups.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.search.BestFirst;
import social.kith.platform.search.SearchWords;
import social.kith.platform.sqlite.Reads;

/** Finds groups that are there, and reads them. */
@ApplicationScoped
class GroupQueries {
    private static final String NEWEST = "select " + GroupRow.COLUMNS
            + " from groups g where g.id < :before and g.deleted_at is null order by g.id desc limit :most";
    private static final String OF_IDS = "select " + GroupRow.COLUMNS
            + " from json_each(:ids) tmp_ids cross join groups g on g.id = tmp_ids.value where g.deleted_at is null";
    private static final String EXISTS = "select 1 from groups g where g.id = :id and g.deleted_at is null";

    // SQLite calls its plan a scan, as always for a virtual table, but reads matching rows alone; by its alias the test
    // of all query plans knows it as none that grows.
    private static final String FOUND = """
            select tmp_found.rowid from group_search tmp_found
            where group_search match :words and tmp_found.rowid < :before and %s
            order by tmp_found.rowid desc limit :most""";
    private static final String AMONG_ALL = FOUND.formatted("true");
    private static final String AMONG_OWN = FOUND.formatted("""
            exists (select 1 from group_members m where m.group_id = tmp_found.rowid and m.user_id = :viewer
                and m.state = 'accepted' and m.hidden = 0)""");

    private static final BestFirst.Part NOTHING = (before, most) -> List.of();

    private final Reads reads;

    GroupQueries(Reads reads) {
        this.reads = reads;
    }

    boolean exists(Id id) {
        return reads.any(EXISTS, Map.of("id", id));
    }

    Optional<GroupRow> find(Id id) {
        return Optional.ofNullable(ofIds(List.of(id)).get(id));
    }

    /** Those that are there, by id. */
    Map<Id, GroupRow> ofIds(Collection<Id> ids) {
        if (ids.isEmpty()) return Map.of();
        return reads.list(OF_IDS, Map.of("ids", Reads.ids(ids)), GroupRow::read).stream()
                .collect(Collectors.toMap(GroupRow::id, Function.identity()));
    }

    Page<GroupRow> newest(PageRequest page) {
        List<GroupRow> rows = reads.list(NEWEST, Map.of("before", page.before(), "most", page.fetch()), GroupRow::read);
        return Page.of(rows, page, group -> group.id().value());
    }

    /**
     * Those whose titles have all the words, then those in whose titles words begin with them.
     *
     * @param own whether only among those that the viewer is a member of
     */
    Page<Id> found(SearchWords words, boolean own, Id viewer, PageRequest page) {
        // Asked all the same, so that a page that cannot be is refused whatever is looked for.
        if (words.isEmpty()) return BestFirst.page(page, NOTHING, NOTHING);
        String sql = own ? AMONG_OWN : AMONG_ALL;
        return BestFirst.page(page, part(sql, words.whole(), viewer), part(sql, words.begun(), viewer));
    }

    private BestFirst.Part part(String sql, String words, Id viewer) {
        return (before, most) -> reads.list(
                sql,
                Map.of("words", words, "viewer", viewer, "before", before, "most", most),
                row -> new Id(row.getLong(1)));
    }
}
