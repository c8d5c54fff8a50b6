package social.kith.groups.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Groups in the database. */
@ApplicationScoped
class GroupRepository implements PanacheRepositoryBase<Group, Long> {
    Group require(Id id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("group"));
    }

    Map<Id, Group> ofIds(Collection<Id> ids) {
        if (ids.isEmpty()) return Map.of();
        return list("id in ?1", ids.stream().map(Id::value).distinct().toList()).stream()
                .collect(Collectors.toMap(Group::id, Function.identity()));
    }

    Page<Group> newest(PageRequest page) {
        List<Group> rows = find("id < ?1 order by id desc", page.before())
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, group -> group.id().value());
    }
}
