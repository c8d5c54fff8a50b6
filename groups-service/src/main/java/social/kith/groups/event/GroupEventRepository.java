package social.kith.groups.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.groups.removal.Undeleted;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.sqlite.Reads;

/** Events in the database. */
@ApplicationScoped
class GroupEventRepository implements PanacheRepositoryBase<GroupEvent, Long> {
    private static final String TO_REMIND_OF = """
            select e.id from events e
            where e.starts_at > :now and e.starts_at <= :until
                and e.cancelled_at is null and e.reminded_for is not e.starts_at and %s
            order by e.starts_at limit :most""".formatted(Undeleted.inSql("e.group_id"));

    private final Reads reads;

    GroupEventRepository(Reads reads) {
        this.reads = reads;
    }

    /** Without cancelled ones whose time has come. */
    Page<GroupEvent> newest(Id group, Instant now, PageRequest page) {
        List<GroupEvent> rows = find(
                        "groupId = ?1 and id < ?2 and (cancelledAt is null or startsAt > ?3) order by id desc",
                        group.value(),
                        page.before(),
                        now)
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, event -> event.id().value());
    }

    Map<Id, GroupEvent> ofIds(Collection<Id> ids) {
        if (ids.isEmpty()) return Map.of();
        return list("id in ?1", ids.stream().map(Id::value).toList()).stream()
                .collect(Collectors.toMap(GroupEvent::id, Function.identity()));
    }

    /** Those that are to come, the soonest first. */
    List<GroupEvent> toCome(Id group, Instant now, int most) {
        return find("groupId = ?1 and startsAt > ?2 order by startsAt, id", group.value(), now)
                .range(0, most - 1)
                .list();
    }

    /** Those that have begun since then and were not cancelled, the latest first. */
    List<GroupEvent> begun(Id group, Instant since, Instant now, int most) {
        return find(
                        "groupId = ?1 and startsAt > ?2 and startsAt <= ?3 and cancelledAt is null"
                                + " order by startsAt desc, id desc",
                        group.value(),
                        since,
                        now)
                .range(0, most - 1)
                .list();
    }

    /** Oldest first. */
    List<GroupEvent> createdBy(Id creator, long after, int most) {
        return find("creatorId = ?1 and id > ?2 order by id", creator.value(), after)
                .range(0, most - 1)
                .list();
    }

    /** Those that begin after now and until then, and were not reminded of, as they are; the soonest first. */
    List<GroupEvent> toRemindOf(Instant now, Instant until, int most) {
        List<Id> ids = reads.list(
                TO_REMIND_OF,
                Map.of("now", now.toEpochMilli(), "until", until.toEpochMilli(), "most", most),
                row -> new Id(row.getLong(1)));
        Map<Id, GroupEvent> found = ofIds(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
