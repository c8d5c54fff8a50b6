package social.kith.groups.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Answers to events in the database. */
@ApplicationScoped
class ParticipationRepository implements PanacheRepositoryBase<Participation, Long> {
    Optional<Participation> of(Id event, Id user) {
        return find("eventId = ?1 and userId = ?2", event.value(), user.value()).firstResultOptional();
    }

    /** What that user has answered to those events, by event. */
    Map<Id, Response> of(Collection<Id> events, Id user) {
        if (events.isEmpty()) return Map.of();
        return list("eventId in ?1 and userId = ?2", values(events), user.value()).stream()
                .collect(Collectors.toMap(Participation::event, Participation::response));
    }

    /** How many have said what to those events, hidden ones apart, by event; none for an event without answers. */
    Map<Id, EventCounts> counts(Collection<Id> events) {
        if (events.isEmpty()) return Map.of();
        Map<Id, EventCounts> counts = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select eventId, response, count(*) from Participation where eventId in ?1 and hidden = false"
                                + " group by eventId, response",
                        Count.class)
                .setParameter(1, values(events))
                .getResultList()
                .forEach(row -> counts.merge(
                        new Id(row.eventId()),
                        EventCounts.NONE.with(row.response(), row.number()),
                        (sum, unused) -> sum.with(row.response(), row.number())));
        return counts;
    }

    /** All answers to an event but hidden ones, newest first. */
    Page<Participation> newest(Id event, PageRequest page) {
        List<Participation> rows = find(
                        "eventId = ?1 and turn < ?2 and hidden = false order by turn desc",
                        event.value(),
                        page.before())
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, Participation::turn);
    }

    /** Oldest first. */
    List<Participation> ofUser(Id user, long after, int most) {
        return find("userId = ?1 and id > ?2 order by id", user.value(), after)
                .range(0, most - 1)
                .list();
    }

    void hide(Id user, boolean hidden) {
        flush();
        update("hidden = ?2 where userId = ?1 and hidden <> ?2", user.value(), hidden);
        // Events of one batch share what they read.
        getEntityManager().clear();
    }

    private static List<Long> values(Collection<Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    /** How often a response was given to an event. */
    record Count(long eventId, Response response, long number) {}
}
