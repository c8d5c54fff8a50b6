package social.kith.identity.replica;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps, as social-graph-service says, who follows, asks to follow, blocks and mutes whom. */
@ApplicationScoped
class SocialGraphConsumer implements EventConsumer {
    private final PairTable follows;
    private final PairTable requests;
    private final PairTable blocks;
    private final PairTable mutes;

    SocialGraphConsumer(Session database) {
        this.follows = new PairTable(database, "follow_replicas", "follower_id", "followee_id");
        this.requests = new PairTable(database, "follow_request_replicas", "follower_id", "followee_id");
        this.blocks = new PairTable(database, "block_replicas", "blocker_id", "blocked_id");
        this.mutes = new PairTable(database, "mute_replicas", "muter_id", "muted_id");
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.replicate(FollowRequested.class, told -> requests.add(told.followerId(), told.followeeId()));
        to.replicate(FollowWithdrawn.class, told -> requests.remove(told.followerId(), told.followeeId()));
        to.replicate(FollowDeclined.class, told -> requests.remove(told.followerId(), told.followeeId()));
        to.replicate(FollowAccepted.class, told -> {
            requests.remove(told.followerId(), told.followeeId());
            follows.add(told.followerId(), told.followeeId());
        });
        to.replicate(FollowEnded.class, told -> follows.remove(told.followerId(), told.followeeId()));
        to.replicate(UserBlocked.class, told -> blocks.add(told.blockerId(), told.blockedId()));
        to.replicate(UserUnblocked.class, told -> blocks.remove(told.blockerId(), told.blockedId()));
        to.replicate(UserMuted.class, told -> mutes.add(told.muterId(), told.mutedId()));
        to.replicate(UserUnmuted.class, told -> mutes.remove(told.muterId(), told.mutedId()));
    }
}
