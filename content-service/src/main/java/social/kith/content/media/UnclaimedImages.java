package social.kith.content.media;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.people.image.ImageReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.Rebuild;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Removes the rows of images that nothing uses, some at a time. */
@ApplicationScoped
class UnclaimedImages {
    private static final int SLICE = 100;
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);
    private static final Duration LISTEN_AGAIN = Duration.ofHours(1);

    /** Since an image was sent: what is heard up to then names all that has taken it. Clocks differ by less than the rest. */
    private static final Duration USED_WITHIN = ImageReplicas.USED_WITHIN.plusHours(2);

    private static final String DUE = """
            select m.id, u.id is not null and u.deleted = false
            from media m left join user_replicas u on u.id = m.uploader_id
            where m.due_at <= :now order by m.due_at limit\s""" + SLICE;

    private final MediaTable media;
    private final List<OutsideHolder> outside;
    private final OtherContexts others;
    private final Reads reads;
    private final Writes writes;
    private final Rebuild replicas;
    private final Duration keptAtMost;
    private final Clock clock;

    UnclaimedImages(
            MediaTable media,
            @All List<OutsideHolder> outside,
            OtherContexts others,
            Reads reads,
            Writes writes,
            Rebuild replicas,
            @ConfigProperty(name = "kith.media.unclaimed.kept-at-most") Duration keptAtMost,
            Clock clock) {
        this.media = media;
        this.outside = outside;
        this.others = others;
        this.reads = reads;
        this.writes = writes;
        this.replicas = replicas;
        this.keptAtMost = keptAtMost;
        this.clock = clock;
    }

    /** Whether there is anything to do; who only looks waits for no writer. */
    boolean isAnyDue() {
        // While replicas are empty, nobody has an avatar.
        return !replicas.isUnderway() && !due().isEmpty();
    }

    /**
     * What something of another context holds, or may hold, is looked at again later; what belongs to somebody who has left
     * is kept until they come back, or are erased.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean removeSome() {
        List<Due> due = due();
        for (Due image : due) {
            if (!othersAreHeard(image.id)) lookAgain(image, LISTEN_AGAIN);
            else if (!image.uploaderIsThere || isHeld(image.id)) lookAgain(image, LOOK_AGAIN);
            else media.remove(image.id);
        }
        return due.size() == SLICE;
    }

    private boolean isHeld(Id image) {
        return outside.stream().anyMatch(holder -> holder.holds(image));
    }

    private boolean othersAreHeard(Id image) {
        Instant sent = image.time();
        return others.areHeardUpTo(sent.plus(USED_WITHIN)) || clock.instant().isAfter(sent.plus(keptAtMost));
    }

    private void lookAgain(Due image, Duration later) {
        writes.change(
                "update media set due_at = :due where id = :id",
                Map.of("due", clock.instant().plus(later).toEpochMilli(), "id", image.id));
    }

    private List<Due> due() {
        return reads.list(
                DUE, Map.of("now", clock.millis()), row -> new Due(new Id(row.getLong(1)), row.getBoolean(2)));
    }

    private record Due(Id id, boolean uploaderIsThere) {}
}
