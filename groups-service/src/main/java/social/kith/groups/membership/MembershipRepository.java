package social.kith.groups.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.MutationQuery;
import social.kith.people.Shown;
import social.kith.platform.id.Id;
import social.kith.platform.version.Versioned;

/** Memberships in the database, but for those in deleted groups, which nothing becomes of any more. */
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

    /** All that is between that user and any group. */
    List<Membership> ofUser(Id user) {
        return list("userId = ?1", user.value());
    }

    /** Those that wait for an answer, hidden ones too, and were made before social-graph-service was heard so far. */
    List<Membership> invitations(Id inviter, Id invited, long heardBefore) {
        return list(
                "inviterId = ?1 and userId = ?2 and state = ?3 and heard < ?4",
                inviter.value(),
                invited.value(),
                MembershipState.INVITED,
                heardBefore);
    }

    /** What that member has invited to and is not answered, hidden ones too. */
    List<Membership> invitationsTo(Id group, Id inviter) {
        return list(
                "inviterId = ?1 and state = ?2 and groupId = ?3",
                inviter.value(),
                MembershipState.INVITED,
                group.value());
    }

    Membership creator(Id group) {
        return find("groupId = ?1 and role = ?2", group.value(), Role.CREATOR).singleResult();
    }

    /** Who takes over a group: who is there, an admin, for longest, in this order. */
    Optional<Membership> heir(Id group) {
        return find(
                        "groupId = ?1 and state = ?2"
                                + " order by hidden, case when role = ?3 then 0 else 1 end, since, id",
                        group.value(),
                        MembershipState.ACCEPTED,
                        Role.ADMIN)
                .firstResultOptional();
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
        getSession()
                .createNativeMutationQuery("update groups set member_count = member_count + :change where id = :group")
                .setParameter("change", change)
                .setParameter("group", group.value())
                .executeUpdate();
    }

    /** A change of the group itself, noted as {@link Versioned#after} has it. */
    void creatorIs(Id group, Id user, Instant at) {
        update("update groups set creator_id = :user, updated_at = max(updated_at + 1, :at) where id = :group", user)
                .setParameter("group", group.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** That user is in no list and no number any more, nor is whom they invited in that one's list. */
    void hide(Id user) {
        flush();
        update("""
                update groups set member_count = member_count - 1 where id in (
                    select group_id from group_members where user_id = :user and state = 'accepted' and hidden = 0)""", user).executeUpdate();
        update("""
                update group_members set hidden = 1
                where hidden = 0 and (user_id = :user or inviter_id = :user and state = 'invited')""", user).executeUpdate();
        forget();
    }

    /** Undoes {@link #hide}; an invitation shows again when both its ends are there. */
    void show(Id user) {
        flush();
        update("""
                update groups set member_count = member_count + 1 where id in (
                    select group_id from group_members where user_id = :user and state = 'accepted' and hidden = 1)""", user).executeUpdate();
        update("""
                update group_members set hidden = 0
                where hidden = 1 and (user_id = :user and (state <> 'invited' or %s)
                    or inviter_id = :user and state = 'invited' and %s)""".formatted(Shown.inSql("inviter_id"), Shown.inSql("user_id")), user)
                .executeUpdate();
        forget();
    }

    /** Takes back what that user has invited to; who came by it stays, and nobody is said to have invited them. */
    void forgetInviter(Id user) {
        flush();
        update("delete from group_members where inviter_id = :user and state = 'invited'", user)
                .executeUpdate();
        update("update group_members set inviter_id = null where inviter_id = :user", user)
                .executeUpdate();
        forget();
    }

    /** Whatever was read before is as it is in the table now: events of one batch share what they read. */
    private void forget() {
        getEntityManager().clear();
    }

    private MutationQuery update(String sql, Id user) {
        return getSession().createNativeMutationQuery(sql).setParameter("user", user.value());
    }

    private static List<Long> values(Collection<Id> ids) {
        return ids.stream().map(Id::value).toList();
    }
}
