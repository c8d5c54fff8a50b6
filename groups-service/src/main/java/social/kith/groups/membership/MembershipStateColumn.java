package social.kith.groups.membership;

import social.kith.platform.sqlite.EnumColumn;

/** {@link MembershipState} in the table. */
class MembershipStateColumn extends EnumColumn<MembershipState> {
    MembershipStateColumn() {
        super(MembershipState.class);
    }
}
