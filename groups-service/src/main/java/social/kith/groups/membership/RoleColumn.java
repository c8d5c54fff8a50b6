package social.kith.groups.membership;

import social.kith.platform.sqlite.EnumColumn;

/** {@link Role} in the table. */
class RoleColumn extends EnumColumn<Role> {
    RoleColumn() {
        super(Role.class);
    }
}
