package social.kith.socialgraph.follow;

import social.kith.platform.sqlite.EnumColumn;

/** {@link FollowState} in the table. */
class FollowStateColumn extends EnumColumn<FollowState> {
    FollowStateColumn() {
        super(FollowState.class);
    }
}
