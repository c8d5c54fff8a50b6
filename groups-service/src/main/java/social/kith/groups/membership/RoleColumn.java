package social.kith.groups.membership;

import social.kith.groups.EnumColumn;

/** {@link Role} in the table. */
class RoleColumn extends EnumColumn<Role> {
    RoleColumn() {
        super(Role.class);
    }
}
