package social.kith.people.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.Subscriptions;
import social.kith.platform.problem.Refusal;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * The images that there are. A service whose things images hang on has {@code db/images} among its migrations, listens
 * to content and passes its subscriptions on to {@link #subscribe}. An erased user's images go one by one, as
 * content-service removes them.
 */
@ApplicationScoped
public class ImageReplicas {
    /**
     * Since it was sent. What nothing uses for a day goes, and content-service has to hear before then that something
     * does.
     */
    public static final Duration USED_WITHIN = Duration.ofHours(20);

    private static final String OWN = """
            select 1 from json_each(:ids) tmp_ids cross join image_replicas i on i.id = tmp_ids.value
            where i.uploader_id = :uploader""";
    private static final String VIEWS = """
            select i.id, i.content_type, i.width, i.height, i.bytes, i.animated
            from json_each(:ids) tmp_ids cross join image_replicas i on i.id = tmp_ids.value""";
    private static final String ADD = """
            insert into image_replicas (id, uploader_id, content_type, width, height, bytes, animated)
            values (:id, :uploader, :type, :width, :height, :bytes, :animated)
            on conflict (id) do nothing""";
    private static final String REMOVE = "delete from image_replicas where id = :id";

    private final Reads reads;
    private final Writes writes;
    private final Clock clock;

    ImageReplicas(Reads reads, Writes writes, Clock clock) {
        this.reads = reads;
        this.writes = writes;
        this.clock = clock;
    }

    /** Keeps these replicas as content-service says. */
    public void subscribe(Subscriptions to) {
        to.replicate(ImageStored.class, this::add);
        to.replicate(ImageRemoved.class, this::remove);
    }

    /**
     * For what is to hang on something anew; what hangs there already stays, however old it is.
     *
     * @throws Refusal (422) unless each of them is an image that this user has sent, and not long ago
     */
    public void requireOwn(Id uploader, Collection<Id> images) {
        if (images.isEmpty()) return;
        int own = reads.list(OWN, Map.of("ids", Reads.ids(images), "uploader", uploader), row -> true)
                .size();
        if (own < images.stream().distinct().count())
            throw Refusal.againstRule("There is no image of yours with that id.");
        Instant oldest = clock.instant().minus(USED_WITHIN);
        if (images.stream().anyMatch(image -> image.time().isBefore(oldest)))
            throw Refusal.againstRule("That image was sent too long ago to be used now. Send it again.");
    }

    /** The images as clients see them, by id, in one query; one that is not there, or not any more, has no entry. */
    public Map<Id, ImageView> views(Collection<Id> images) {
        if (images.isEmpty()) return Map.of();
        return reads.list(VIEWS, Map.of("ids", Reads.ids(images)), ImageView::read).stream()
                .collect(Collectors.toMap(ImageView::id, Function.identity()));
    }

    private void add(ImageStored image) {
        writes.change(
                ADD,
                Map.of(
                        "id", image.mediaId(),
                        "uploader", image.uploaderId(),
                        "type", image.contentType(),
                        "width", image.width(),
                        "height", image.height(),
                        "bytes", image.bytes(),
                        "animated", image.animated()));
    }

    private void remove(ImageRemoved image) {
        writes.change(REMOVE, Map.of("id", image.mediaId()));
    }
}
