package social.kith.groups.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Events in the database. */
@ApplicationScoped
class GroupEventRepository implements PanacheRepositoryBase<GroupEvent, Long> {
    Page<GroupEvent> newest(Id group, PageRequest page) {
        List<GroupEvent> rows = find("groupId = ?1 and id < ?2 order by id desc", group.value(), page.before())
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, event -> event.id().value());
    }

    /** Oldest first. */
    List<GroupEvent> createdBy(Id creator, long after, int most) {
        return find("creatorId = ?1 and id > ?2 order by id", creator.value(), after)
                .range(0, most - 1)
                .list();
    }
}
