package social.kith.groups.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import social.kith.groups.removal.Remains;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Writes;

/** Who was a member of a deleted group, was invited to it, or asked to join it. */
@ApplicationScoped
class MembershipRemains implements Remains {
    private static final String FORGET = """
            delete from group_members where id in (
                select m.id from group_members m where m.group_id = :group limit :most)""";

    private final Writes writes;

    MembershipRemains(Writes writes) {
        this.writes = writes;
    }

    @Override
    public int forgetSome(Id group, int most) {
        return writes.change(FORGET, Map.of("group", group, "most", most));
    }
}
