package social.kith.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.kith.people.image.ImageReplicas;
import social.kith.people.image.ImageView;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** The images of messages. Who sees them is content-service's to say, which hears of each message that has any. */
@ApplicationScoped
class MessageMedia {
    private static final String OF = """
            select m.message_id, m.media_id
            from json_each(:ids) tmp_ids cross join message_media m on m.message_id = tmp_ids.value
            order by m.message_id, m.position""";
    private static final String HANG =
            "insert into message_media (message_id, position, media_id) values (:message, :position, :media)";
    private static final String REMOVE = "delete from message_media where message_id = :message";

    private final ImageReplicas images;
    private final Reads reads;
    private final Writes writes;

    MessageMedia(ImageReplicas images, Reads reads, Writes writes) {
        this.images = images;
        this.reads = reads;
        this.writes = writes;
    }

    /** Refuses images that are not the sender's. */
    void requireOwn(Id sender, List<Id> media) {
        images.requireOwn(sender, media);
    }

    void hang(Id message, List<Id> media) {
        for (int i = 0; i < media.size(); i++)
            writes.change(HANG, Map.of("message", message, "position", i, "media", media.get(i)));
    }

    void remove(Id message) {
        writes.change(REMOVE, Map.of("message", message));
    }

    List<Id> of(Id message) {
        return of(List.of(message)).getOrDefault(message, List.of());
    }

    /** The ids of the images of each of those messages that has any. */
    Map<Id, List<Id>> of(Collection<Id> messages) {
        Map<Id, List<Id>> media = new HashMap<>();
        if (messages.isEmpty()) return media;
        reads.list(
                        OF,
                        Map.of("ids", Reads.ids(messages)),
                        row -> Map.entry(new Id(row.getLong(1)), new Id(row.getLong(2))))
                .forEach(one -> media.computeIfAbsent(one.getKey(), first -> new ArrayList<>())
                        .add(one.getValue()));
        return media;
    }

    /** As clients see them; an image that is gone is left out. */
    List<ImageView> views(List<Id> media) {
        return shown(media, images.views(media));
    }

    /** The images of each of those messages that has any, as clients see them. */
    Map<Id, List<ImageView>> viewsOf(Collection<Id> messages) {
        Map<Id, List<Id>> media = of(messages);
        Map<Id, ImageView> known =
                images.views(media.values().stream().flatMap(List::stream).toList());
        Map<Id, List<ImageView>> views = new HashMap<>();
        media.forEach((message, some) -> views.put(message, shown(some, known)));
        return views;
    }

    private static List<ImageView> shown(List<Id> media, Map<Id, ImageView> known) {
        return media.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
