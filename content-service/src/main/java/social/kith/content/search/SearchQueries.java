package social.kith.content.search;

import static social.kith.content.post.Visibility.LISTED;
import static social.kith.content.post.Visibility.metInSql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.search.BestFirst;
import social.kith.platform.search.SearchWords;
import social.kith.platform.sqlite.Reads;

/**
 * Finds what has words in it. SQLite calls its plan for a full-text index a scan, as for every virtual table, but reads
 * matching rows alone, from the newest on, and no more of them than it is asked for; by its alias the test of all query
 * plans knows it as none that grows.
 */
@ApplicationScoped
class SearchQueries {
    /**
     * How many matches a query looks through for those that the viewer may see, so that a word in a million posts that
     * are not for them costs no more than one in as many as this.
     */
    static final int LOOKED_THROUGH = 100_000;

    private static final String IN_TITLE = posts("post_title_search");
    private static final String IN_POST = posts("post_search");
    private static final String PEOPLE = newest("user_search", metInSql("tmp_found.rowid"));
    private static final String GROUPS = newest("group_search", "true");

    private final Reads reads;

    SearchQueries(Reads reads) {
        this.reads = reads;
    }

    /** Posts that have all the words in their title, then those that have them in title and content together. */
    Page<Id> posts(Id viewer, SearchWords words, PageRequest page) {
        String all = words.whole();
        return BestFirst.page(
                page, part(IN_TITLE, all, viewer), part(IN_POST, but(all, "{title} : (" + all + ")"), viewer));
    }

    /** People whose names have all the words, then those in whose names words begin with them. */
    Page<Id> users(Id viewer, SearchWords words, PageRequest page) {
        return BestFirst.page(page, part(PEOPLE, words.whole(), viewer), part(PEOPLE, words.begun(), viewer));
    }

    /** The same of groups and their titles; everybody may know of every group. */
    Page<Id> groups(Id viewer, SearchWords words, PageRequest page) {
        return BestFirst.page(page, part(GROUPS, words.whole(), viewer), part(GROUPS, words.begun(), viewer));
    }

    private static String but(String match, String not) {
        return "(" + match + ") NOT (" + not + ")";
    }

    private static String newest(String index, String condition) {
        return """
                select tmp_found.rowid from %s tmp_found
                where %1$s match :words and tmp_found.rowid < :before and %s
                order by tmp_found.rowid desc limit :most""".formatted(index, condition);
    }

    /** The matches come in their order, one by one, until there are enough of them that the viewer may see. */
    private static String posts(String index) {
        return """
                select p.id from (
                    select tmp_found.rowid as id from %s tmp_found
                    where %1$s match :words and tmp_found.rowid < :before
                    order by tmp_found.rowid desc limit %d) tmp_newest
                cross join posts p on p.id = tmp_newest.id
                where %s limit :most""".formatted(index, LOOKED_THROUGH, LISTED);
    }

    private BestFirst.Part part(String sql, String words, Id viewer) {
        return (before, most) -> reads.list(
                sql,
                Map.of("words", words, "before", before, "most", most, "viewer", viewer),
                row -> new Id(row.getLong(1)));
    }
}
