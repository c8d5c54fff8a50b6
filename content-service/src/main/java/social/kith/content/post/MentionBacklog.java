package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Settles mentions where anybody can have made many: a hundred thousand comments may mention somebody on one post. The first
 * slice is settled with what caused it, for hardly any post has more, each other one in a transaction of its own. Until then
 * a notification too many names a post that answers 404.
 */
@ApplicationScoped
public class MentionBacklog {
    private static final int SLICE = 100;
    private static final String NOTE = """
            insert into mention_backlog (post_id, follower_id, followee_id) values (:post, :follower, :followee)
            on conflict do nothing""";
    private static final String DONE = """
            delete from mention_backlog
            where post_id = :post and follower_id = :follower and followee_id = :followee""";
    private static final String SOME =
            "select post_id, follower_id, followee_id from mention_backlog where post_id >= 0 limit 100";

    private final MentionTelling telling;
    private final Reads reads;
    private final Writes writes;
    private final Event<Grown> grown;

    MentionBacklog(MentionTelling telling, Reads reads, Writes writes, Event<Grown> grown) {
        this.telling = telling;
        this.reads = reads;
        this.writes = writes;
        this.grown = grown;
    }

    /** There is more to settle than was settled at once. */
    record Grown() {}

    /** Of a post, or else of a follow that has ended; 0 where it is the other. */
    record Unsettled(long post, long follower, long followee) {
        Map<String, Long> row() {
            return Map.of("post", post, "follower", follower, "followee", followee);
        }
    }

    /** Who sees a post has changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(Id post) {
        begin(new Unsettled(post.value(), 0, 0));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void followEnded(Id follower, Id followee) {
        begin(new Unsettled(0, follower.value(), followee.value()));
    }

    private void begin(Unsettled unsettled) {
        if (some(unsettled)) return;
        writes.change(NOTE, unsettled.row());
        grown.fire(new Grown());
    }

    private boolean some(Unsettled unsettled) {
        return unsettled.post() != 0
                ? telling.settleSome(new Id(unsettled.post()), SLICE)
                : telling.settleSome(new Id(unsettled.follower()), new Id(unsettled.followee()), SLICE);
    }

    List<Unsettled> unfinished() {
        return reads.list(SOME, Map.of(), row -> new Unsettled(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    /** Another slice. */
    @Transactional
    void goOn(Unsettled unsettled) {
        if (some(unsettled)) writes.change(DONE, unsettled.row());
    }
}
