package social.kith.groups.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Memberships in the database. */
@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, Long> {
    private static final List<Role> DECIDERS = List.of(Role.CREATOR, Role.ADMIN);

    Optional<Membership> between(Id group, Id user) {
        return find("groupId = ?1 and userId = ?2", group.value(), user.value()).firstResultOptional();
    }

    /** Of one group, by user. */
    Map<Id, Membership> ofUsers(Id group, Collection<Id> users) {
        if (users.isEmpty()) return Map.of();
        return list("groupId = ?1 and userId in ?2", group.value(), values(users)).stream()
                .collect(Collectors.toMap(Membership::user, Function.identity()));
    }

    /** Of one user, by group. */
    Map<Id, Membership> ofGroups(Collection<Id> groups, Id user) {
        if (groups.isEmpty()) return Map.of();
        return list("groupId in ?1 and userId = ?2", values(groups), user.value()).stream()
                .collect(Collectors.toMap(Membership::group, Function.identity()));
    }

    Page<Membership> inGroup(Id group, MembershipState state, PageRequest page) {
        return page("groupId = ?1 and state = ?2 and id < ?3 order by id desc", group, state, page);
    }

    Page<Membership> ofUser(Id user, MembershipState state, PageRequest page) {
        return page("userId = ?1 and state = ?2 and id < ?3 order by id desc", user, state, page);
    }

    private Page<Membership> page(String query, Id of, MembershipState state, PageRequest page) {
        List<Membership> rows = find(query, of.value(), state, page.before())
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, membership -> membership.id().value());
    }

    /** Who answers requests to join that group. */
    List<Id> deciders(Id group) {
        return list("groupId = ?1 and role in ?2", group.value(), DECIDERS).stream()
                .map(Membership::user)
                .toList();
    }

    /** Puts down what has become of it. */
    void keep(Membership membership) {
        if (membership.state() == MembershipState.NONE) delete(membership);
        else persist(membership);
    }

    /** Deletes at once, so that a new row of the same group and user can follow in the same transaction. */
    void deleteNow(Membership membership) {
        delete(membership);
        flush();
    }

    /** Moves the number of members that the group shows. */
    void count(Id group, int change) {
        getEntityManager()
                .createNativeQuery("update groups set member_count = member_count + :change where id = :group")
                .setParameter("change", change)
                .setParameter("group", group.value())
                .executeUpdate();
    }

    private static List<Long> values(Collection<Id> ids) {
        return ids.stream().map(Id::value).toList();
    }
}
