package social.kith.content.replica;

import social.kith.platform.sqlite.EnumColumn;

/** {@link Role} in the table. */
class RoleColumn extends EnumColumn<Role> {
    RoleColumn() {
        super(Role.class);
    }
}
