package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import social.kith.groups.removal.Remains;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Writes;

/** What a deleted group had planned, and who wanted to come. */
@ApplicationScoped
class EventRemains implements Remains {
    private static final String FORGET_ANSWERS = """
            delete from event_participants where id in (
                select p.id from events e cross join event_participants p on p.event_id = e.id
                where e.group_id = :group limit :most)""";
    private static final String FORGET_EVENTS = """
            delete from events where id in (select e.id from events e where e.group_id = :group limit :most)""";

    private final Writes writes;

    EventRemains(Writes writes) {
        this.writes = writes;
    }

    @Override
    public int forgetSome(Id group, int most) {
        int answers = writes.change(FORGET_ANSWERS, Map.of("group", group, "most", most));
        return answers + writes.change(FORGET_EVENTS, Map.of("group", group, "most", most - answers));
    }
}
