package social.kith.groups.group;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.kith.groups.membership.Role;

/** What somebody may do in a group, and which roles may: the whole list, used on every surface. */
public enum Right {
    /** Seeing members and events, inviting, planning and answering events. */
    TAKE_PART("Only members of the group may do this.", Set.of(Role.CREATOR, Role.ADMIN, Role.MEMBER)),
    /** Naming admins, taking that back, and handing the group over. */
    CHANGE_ROLES("Only the creator of the group says who is what in it.", Set.of(Role.CREATOR)),
    EDIT("Only the creator of the group edits it.", Set.of(Role.CREATOR)),
    DELETE("Only the creator of the group deletes it.", Set.of(Role.CREATOR)),
    DECIDE_ON_REQUESTS(
            "Only the creator and the admins of the group decide who joins it.", Set.of(Role.CREATOR, Role.ADMIN)),
    CHANGE_EVENTS("Only who planned an event and the creator of the group change it.", Set.of(Role.CREATOR)),
    REMOVE_MEMBERS("Only the creator of the group removes its members.", Set.of(Role.CREATOR));

    private final String refusal;
    private final Set<Role> roles;

    Right(String refusal, Set<Role> roles) {
        this.refusal = refusal;
        this.roles = roles;
    }

    boolean belongsTo(@Nullable Role role) {
        return role != null && roles.contains(role);
    }

    String refusal() {
        return refusal;
    }
}
