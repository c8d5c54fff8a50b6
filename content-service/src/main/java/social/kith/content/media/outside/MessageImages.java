package social.kith.content.media.outside;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.kith.content.media.OutsideHolder;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Images of messages. One in a direct conversation is for its two people, whatever comes between them, since both keep
 * what was said; one in a group's is for its members as of now, also those who came later. Of a deleted message nobody
 * sees them, who sent it included.
 */
@Singleton
class MessageImages implements OutsideHolder, EventConsumer {
    private static final String SHOWN = """
            select 1 from message_image_replicas i
            where i.media_id = :media and i.withdrawn = 0 and (:viewer in (i.user_low, i.user_high) or exists (
                select 1 from member_replicas m where m.user_id = :viewer and m.group_id = i.group_id))""";

    /** What is in a group that is deleted is held by nothing, though that is heard of late. */
    private static final String HELD = """
            select 1 from message_image_replicas i
            where i.media_id = :media and i.withdrawn = 0 and (i.group_id is null or exists (
                select 1 from group_replicas g where g.id = i.group_id))""";

    private static final String HAS_HELD = "select 1 from message_image_replicas i where i.media_id = :media";

    /** Nobody sends anybody else's. */
    private static final String ADD = """
            insert into message_image_replicas (media_id, message_id, group_id, user_low, user_high, withdrawn)
            select m.id, :message, :group, :low, :high, 0
            from json_each(:images) tmp_ids cross join media m on m.id = tmp_ids.value
            where m.uploader_id = :sender
            on conflict (media_id, message_id) do update set withdrawn = 0""";

    private static final String WITHDRAW = """
            update message_image_replicas set withdrawn = 1
            where message_id = :message and media_id not in (select tmp_ids.value from json_each(:images) tmp_ids)""";

    private final Reads reads;
    private final Writes writes;

    MessageImages(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.replicate(MessageSent.class, sent -> !images(sent.mediaIds()).isEmpty(), this::add);
        to.replicate(MessageChanged.class, this::change);
    }

    @Override
    public boolean shows(Id viewer, Id media) {
        return reads.any(SHOWN, Map.of("viewer", viewer, "media", media));
    }

    @Override
    public boolean holds(Id media) {
        return reads.any(HELD, Map.of("media", media));
    }

    @Override
    public boolean hasHeld(Id media) {
        return reads.any(HAS_HELD, Map.of("media", media));
    }

    private void add(MessageSent sent) {
        add(sent.messageId(), sent.senderId(), sent.groupId(), sent.recipientId(), images(sent.mediaIds()));
    }

    private void change(MessageChanged changed) {
        List<Id> now = changed.deleted() ? List.of() : images(changed.mediaIds());
        writes.change(WITHDRAW, Map.of("message", changed.messageId(), "images", Reads.ids(now)));
        add(changed.messageId(), changed.senderId(), changed.groupId(), changed.recipientId(), now);
    }

    private static List<Id> images(@Nullable List<Id> named) {
        return Objects.requireNonNullElse(named, List.of());
    }

    private void add(Id message, Id sender, @Nullable Id group, @Nullable Id recipient, List<Id> images) {
        if (images.isEmpty()) return;
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("message", message);
        row.put("sender", sender);
        row.put("group", group);
        row.put("low", recipient == null ? null : Math.min(sender.value(), recipient.value()));
        row.put("high", recipient == null ? null : Math.max(sender.value(), recipient.value()));
        row.put("images", Reads.ids(images));
        writes.change(ADD, row);
    }
}
