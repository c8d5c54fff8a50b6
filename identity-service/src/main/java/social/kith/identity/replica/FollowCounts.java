package social.kith.identity.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import social.kith.identity.profile.Connections;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/**
 * How many follow somebody, and how many they follow, without those who have deleted their account; kept by triggers. The
 * numbers are those of the lists that a viewer is shown: whom a block keeps from the viewer is not in them, and would
 * else be found out by counting.
 */
@ApplicationScoped
public class FollowCounts {
    /** The viewer's blocks first, whatever the planner thinks: they are few, and each asks for one follow by key. */
    private static final String HIDDEN = """
            (select count(*) from (
                    select blocked_id as id from block_replicas where blocker_id = :viewer
                    union select blocker_id from block_replicas where blocked_id = :viewer) tmp_hidden
                cross join follow_replicas f on f.%1$s_id = tmp_hidden.id and f.%2$s_id = :user and f.%1$s_there)""";

    private static final String COUNTS =
            """
            select followers - %s, following - %s from follow_count_replicas where user_id = :user""".formatted(HIDDEN.formatted("follower", "followee"), HIDDEN.formatted("followee", "follower"));

    private final Reads reads;

    FollowCounts(Reads reads) {
        this.reads = reads;
    }

    public Connections of(Id user, Id viewer) {
        return reads.first(
                        COUNTS,
                        Map.of("user", user, "viewer", viewer),
                        counts -> new Connections(counts.getLong(1), counts.getLong(2)))
                .orElse(Connections.NONE);
    }
}
