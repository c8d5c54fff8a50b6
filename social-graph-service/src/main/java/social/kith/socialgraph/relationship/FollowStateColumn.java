package social.kith.socialgraph.relationship;

import social.kith.platform.sqlite.EnumColumn;

/** {@link FollowState} in the table. */
public class FollowStateColumn extends EnumColumn<FollowState> {
    public FollowStateColumn() {
        super(FollowState.class);
    }
}
