package social.kith.content.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/**
 * Which images hang on which things of one kind, in what order, and who sees them: whoever sees the thing. Each kind has
 * a table of its own.
 */
public abstract class HeldImages implements MediaHolder {
    private final Reads reads;
    private final Session database;
    private final Images images;
    private final String hanging;
    private final String views;
    private final String insert;
    private final String delete;
    private final String shown;

    /**
     * @param table with the columns {@code position}, {@code media_id}, and
     * @param holder the column of the thing's id
     * @param shown has a row where {@code :media} hangs on a thing that {@code :viewer} may see
     */
    protected HeldImages(Reads reads, Session database, Images images, String table, String holder, String shown) {
        this.reads = reads;
        this.database = database;
        this.images = images;
        this.shown = shown;
        String hung = """
                from json_each(:ids) tmp_ids cross join %2$s held on held.%1$s = tmp_ids.value %%s
                order by held.%1$s, held.position""".formatted(holder, table);
        hanging = "select held.%s, held.media_id ".formatted(holder) + hung.formatted("");
        views = "select %s, held.%s as thing ".formatted(Media.COLUMNS, holder)
                + hung.formatted("join media m on m.id = held.media_id");
        insert = "insert into %s (%s, position, media_id) values (:on, :position, :media)".formatted(table, holder);
        delete = "delete from %s where %s in (:ids)".formatted(table, holder);
    }

    @Override
    public final boolean shows(Id viewer, Id media) {
        return !reads.list(shown, Map.of("viewer", viewer, "media", media), row -> true)
                .isEmpty();
    }

    /** The images of each of those things, in one query; one without any has no entry. */
    public final Map<Id, List<Id>> of(Collection<Id> things) {
        return byThing(hanging, things, row -> Map.entry(new Id(row.getLong(1)), new Id(row.getLong(2))));
    }

    public final List<Id> of(Id thing) {
        return of(List.of(thing)).getOrDefault(thing, List.of());
    }

    /** As clients see them, in their order, in one query for any number of things; one without any has no entry. */
    public final Map<Id, List<MediaView>> views(Collection<Id> things) {
        return byThing(views, things, row -> Map.entry(new Id(row.getLong("thing")), MediaView.of(Media.read(row))));
    }

    private <T> Map<Id, List<T>> byThing(String sql, Collection<Id> things, Reads.RowReader<Map.Entry<Id, T>> reader) {
        if (things.isEmpty()) return Map.of();
        Map<Id, List<T>> found = new HashMap<>();
        for (var hung : reads.list(sql, Map.of("ids", Reads.ids(things)), reader))
            found.computeIfAbsent(hung.getKey(), first -> new ArrayList<>()).add(hung.getValue());
        return found;
    }

    /** Hangs those images of that user's on the thing, in place of those that were there. */
    public final void hang(Id on, Id by, List<Id> after) {
        List<Id> before = of(on);
        if (after.equals(before)) return;
        take(List.of(on));
        images.claim(by, without(after, before));
        for (int position = 0; position < after.size(); position++)
            database.createNativeMutationQuery(insert)
                    .setParameter("on", on.value())
                    .setParameter("position", position)
                    .setParameter("media", after.get(position).value())
                    .executeUpdate();
        images.release(without(before, after));
    }

    /** Nothing hangs on those things any more. */
    public final void erase(Collection<Id> things) {
        List<Id> hung = of(things).values().stream().flatMap(Collection::stream).toList();
        if (hung.isEmpty()) return;
        take(things);
        images.release(hung);
    }

    private void take(Collection<Id> from) {
        database.createNativeMutationQuery(delete)
                .setParameter("ids", from.stream().map(Id::value).toList())
                .executeUpdate();
    }

    private static List<Id> without(List<Id> all, List<Id> those) {
        return all.stream().filter(id -> !those.contains(id)).toList();
    }
}
