package social.kith.groups.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.kith.groups.membership.MembershipState;
import social.kith.groups.membership.Role;
import social.kith.groups.membership.Standing;
import social.kith.groups.membership.Standings;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** Where somebody is a member, is invited or asks to join, for themselves; of a refused request they are not told. */
@ApplicationScoped
class MembershipData implements PersonalData {
    private final Standings standings;
    private final GroupRepository groups;

    MembershipData(Standings standings, GroupRepository groups) {
        this.standings = standings;
        this.groups = groups;
    }

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("memberships", in(MembershipState.ACCEPTED)),
                new Part("groupInvitations", in(MembershipState.INVITED)),
                new Part("groupJoinRequests", in(MembershipState.REQUESTING)));
    }

    private Pages in(MembershipState state) {
        return (user, after, most) -> view(standings.ofUser(user, state, after, most));
    }

    private List<Belonging> view(List<Standing> page) {
        Map<Id, Group> found = groups.ofIds(page.stream().map(Standing::group).toList());
        return page.stream()
                .map(standing -> Belonging.of(standing, Objects.requireNonNull(found.get(standing.group()))))
                .toList();
    }

    /** How the user stands to a group. */
    record Belonging(
            Id id,
            Id groupId,
            String groupTitle,
            String groupDescription,
            @Nullable Role role,
            @Nullable Id invitedBy,
            Instant createdAt,
            @Nullable Instant since)
            implements Item {
        static Belonging of(Standing standing, Group group) {
            return new Belonging(
                    standing.id(),
                    group.id(),
                    group.title(),
                    group.description(),
                    standing.role(),
                    standing.inviter(),
                    standing.createdAt(),
                    standing.since());
        }

        @Override
        public long key() {
            return id.value();
        }
    }
}
