package social.kith.content.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** The images that there are. */
@ApplicationScoped
class MediaTable {
    private static final String IDS = "(select tmp_ids.value from json_each(:ids) tmp_ids)";
    private static final String FIND = "select " + Media.COLUMNS + " from media m where m.id = :id";
    private static final String CLAIM =
            "update media set due_at = null where due_at is not null and uploader_id = :uploader and id in " + IDS;
    private static final String RELEASE = "update media set due_at = :due where id in " + IDS;
    private static final String ADD = """
            insert into media (
                id, uploader_id, content_type, width, height, bytes, animated, thumbnail_type, thumbnail_bytes, due_at)
            values (:id, :uploader, :type, :width, :height, :bytes, :animated, :thumbnailType, :thumbnailBytes, :due)""";
    /** What is older is used elsewhere, or about to go: nobody's upload is to look through all that they ever sent. */
    private static final String UNUSED = """
            select count(*), min(m.due_at) from media m indexed by media_by_uploader
            where m.uploader_id = :uploader and m.id > :since and m.due_at is not null and not exists (
                select 1 from message_image_replicas i where i.media_id = m.id)""";

    private static final String UPLOADED = "select " + Media.COLUMNS
            + " from media m where m.uploader_id = :uploader and m.id > :after order by m.id limit :most";

    private final Reads reads;
    private final Writes writes;
    private final Leftovers leftovers;
    private final Outbox outbox;
    private final Clock clock;
    private final MediaSettings settings;

    MediaTable(Reads reads, Writes writes, Leftovers leftovers, Outbox outbox, Clock clock, MediaSettings settings) {
        this.reads = reads;
        this.writes = writes;
        this.leftovers = leftovers;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    Optional<Media> find(Id id) {
        return reads.list(FIND, Map.of("id", id), Media::read).stream().findFirst();
    }

    /** @return how many of them are that user's and were claimed by nothing */
    @Transactional(Transactional.TxType.MANDATORY)
    int claim(Id uploader, Collection<Id> ids) {
        return writes.change(CLAIM, Map.of("uploader", uploader, "ids", Reads.ids(ids)));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void release(Collection<Id> ids) {
        // It may have become somebody's avatar, of which the word is under way.
        long due = clock.millis() + settings.unclaimed().released().toMillis();
        writes.change(RELEASE, Map.of("due", due, "ids", Reads.ids(ids)));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Media media) {
        writes.change(
                ADD,
                Map.of(
                        "id", media.id(),
                        "uploader", media.uploader(),
                        "type", media.contentType(),
                        "width", media.width(),
                        "height", media.height(),
                        "bytes", media.bytes(),
                        "animated", media.animated(),
                        "thumbnailType", media.thumbnailType(),
                        "thumbnailBytes", media.thumbnailBytes(),
                        "due", Objects.requireNonNull(media.dueAt()).toEpochMilli()));
        outbox.append(ImageStored.of(media));
    }

    /** The row goes, and its bytes after it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remove(Id id) {
        writes.change("delete from media where id = :id", Map.of("id", id));
        leftovers.leave(id);
        outbox.append(new ImageRemoved(id));
    }

    /** How many images of that user's nothing uses. */
    Unused unused(Id uploader) {
        Id since = Id.next().before(settings.unclaimed().kept());
        return reads.list(
                        UNUSED,
                        Map.of("uploader", uploader, "since", since),
                        row -> new Unused(row.getInt(1), Instant.ofEpochMilli(row.getLong(2))))
                .getFirst();
    }

    /** @param firstDue when the first of them may go */
    record Unused(int number, Instant firstDue) {}

    /** All that somebody has sent, oldest first, after that key. */
    List<Media> of(Id uploader, long after, int most) {
        return reads.list(UPLOADED, Map.of("uploader", uploader, "after", after, "most", most), Media::read);
    }
}
