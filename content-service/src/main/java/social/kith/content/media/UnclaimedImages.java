package social.kith.content.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.Rebuild;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Removes the rows of images that nothing uses, some at a time. */
@ApplicationScoped
class UnclaimedImages {
    private static final int SLICE = 100;
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);
    private static final String DUE = """
            select m.id, u.id is not null and u.deleted = false, u.avatar_url
            from media m left join user_replicas u on u.id = m.uploader_id
            where m.due_at <= :now order by m.due_at limit\s""" + SLICE;

    private final MediaTable media;
    private final Reads reads;
    private final Writes writes;
    private final Rebuild replicas;
    private final Clock clock;

    UnclaimedImages(MediaTable media, Reads reads, Writes writes, Rebuild replicas, Clock clock) {
        this.media = media;
        this.reads = reads;
        this.writes = writes;
        this.replicas = replicas;
        this.clock = clock;
    }

    /** Whether there is anything to do; who only looks waits for no writer. */
    boolean isAnyDue() {
        // While replicas are empty, nobody has an avatar.
        return !replicas.isUnderway() && !due().isEmpty();
    }

    /**
     * Somebody's avatar is used, and looked at again later; what belongs to somebody who has left is kept until they
     * come back, or are erased.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean removeSome() {
        List<Due> due = due();
        long later = clock.instant().plus(LOOK_AGAIN).toEpochMilli();
        for (Due image : due) {
            if (image.isUnused()) media.remove(image.id());
            else writes.change("update media set due_at = :due where id = :id", Map.of("due", later, "id", image.id()));
        }
        return due.size() == SLICE;
    }

    private List<Due> due() {
        return reads.list(
                DUE,
                Map.of("now", clock.millis()),
                row -> new Due(new Id(row.getLong(1)), row.getBoolean(2), row.getString(3)));
    }

    private record Due(
            Id id, boolean uploaderIsThere, @Nullable String avatar) {
        boolean isUnused() {
            return uploaderIsThere && (avatar == null || !avatar.startsWith(Media.url(id)));
        }
    }
}
