package social.kith.content.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/** Which images hang on which things of one kind, in what order: a table of the kind's own. */
public final class HeldImages {
    private final Reads reads;
    private final Session database;
    private final Images images;
    private final String hanging;
    private final String insert;
    private final String delete;

    /**
     * @param table with the columns {@code position}, {@code media_id}, and
     * @param holder the column of the thing's id
     */
    public HeldImages(Reads reads, Session database, Images images, String table, String holder) {
        this.reads = reads;
        this.database = database;
        this.images = images;
        hanging = """
                select %1$s, media_id from %2$s where %1$s in (select tmp_ids.value from json_each(:ids) tmp_ids)
                order by %1$s, position""".formatted(holder, table);
        insert = "insert into %s (%s, position, media_id) values (:on, :position, :media)".formatted(table, holder);
        delete = "delete from %s where %s in (:ids)".formatted(table, holder);
    }

    /** The images of each of those things, in one query; one without any has no entry. */
    public Map<Id, List<Id>> of(Collection<Id> things) {
        Map<Id, List<Id>> found = new HashMap<>();
        if (!things.isEmpty())
            reads.list(
                    hanging,
                    Map.of("ids", Reads.ids(things)),
                    row -> found.computeIfAbsent(new Id(row.getLong(1)), any -> new ArrayList<>())
                            .add(new Id(row.getLong(2))));
        return found;
    }

    public List<Id> of(Id thing) {
        return of(List.of(thing)).getOrDefault(thing, List.of());
    }

    /** As clients see them, in their order, in two queries for any number of things. */
    public Map<Id, List<MediaView>> views(Collection<Id> things) {
        Map<Id, List<Id>> hung = of(things);
        Map<Id, MediaView> views =
                images.views(hung.values().stream().flatMap(Collection::stream).toList());
        return hung.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        thing -> thing.getValue().stream()
                                .map(views::get)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /** Hangs those images of that user's on the thing, in place of those that were there. */
    public void hang(Id on, Id by, List<Id> after) {
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
    public void erase(Collection<Id> things) {
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
