package social.kith.groups.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

class MembershipTest {
    private static final Instant NOW = Instant.parse("2027-05-02T07:00:00Z");
    private static final Id GROUP = Id.next();
    private static final Id ANA = Id.next();
    private static final Id BO = Id.next();
    private static final Id CLEO = Id.next();

    private final Membership bo = Membership.none(GROUP, BO, NOW);

    @Test
    void anInvitationNamesItselfAndTheInviter() {
        assertThat(bo.invite(ANA, 0, NOW)).isEqualTo(new MemberInvited(bo.id(), GROUP, BO, ANA));
        assertThat(bo.isByInvitation()).isTrue();
    }

    @Test
    void invitingSomebodyWhoAsksIsSayingYesToTheRequest() {
        assertThat(bo.request(List.of(ANA, CLEO), NOW)).isEqualTo(new JoinRequested(GROUP, BO, List.of(ANA, CLEO)));
        assertThat(bo.invite(ANA, 0, NOW)).isEqualTo(new MemberJoined(GROUP, BO, Role.MEMBER, JoinedBy.REQUEST));
    }

    @Test
    void askingWhereOneIsInvitedIsSayingYesToTheInvitation() {
        var unused = bo.invite(ANA, 0, NOW);
        assertThat(bo.request(List.of(ANA), NOW))
                .isEqualTo(new MemberJoined(GROUP, BO, Role.MEMBER, JoinedBy.INVITATION));
    }

    @Test
    void eachAnswerTellsItself() {
        var unused = bo.invite(ANA, 0, NOW);
        assertThat(bo.declineInvitation()).isEqualTo(new InvitationDeclined(bo.id(), GROUP, BO));
        assertThat(bo.request(List.of(ANA), NOW)).isInstanceOf(JoinRequested.class);
        assertThat(bo.refuse()).isEqualTo(new JoinRequestDeclined(GROUP, BO));
        assertThat(bo.request(List.of(ANA), NOW)).isInstanceOf(JoinRequested.class);
        assertThat(bo.withdraw()).isEqualTo(new JoinRequestWithdrawn(GROUP, BO));
        assertThat(bo.request(List.of(ANA), NOW)).isInstanceOf(JoinRequested.class);
        assertThat(bo.admit(NOW)).isEqualTo(new MemberJoined(GROUP, BO, Role.MEMBER, JoinedBy.REQUEST));
        assertThat(bo.leave()).isEqualTo(new MemberLeft(GROUP, BO));
        assertThat(bo.invite(ANA, 0, NOW)).isInstanceOf(MemberInvited.class);
        assertThat(bo.withdrawInvitation()).isEqualTo(new InvitationWithdrawn(bo.id(), GROUP, BO));
    }

    @Test
    void theCreatorNeitherLeavesNorIsRemoved() {
        Membership creator = Membership.creator(GROUP, ANA, NOW);
        assertThatThrownBy(creator::leave).isInstanceOf(Refusal.class).hasMessageContaining("hands it over");
        assertThatThrownBy(creator::remove).isInstanceOf(Refusal.class).hasMessageContaining("hands it over");
        assertThat(creator.isMember()).isTrue();
        assertThatThrownBy(creator::requireChangeable).hasMessageContaining("hands it over");
    }

    @Test
    void amongMembersRolesChangeAndTellOfIt() {
        assertThatThrownBy(bo::requireChangeable).isInstanceOf(Refusal.class).hasMessageContaining("not a member");
        var unused = bo.invite(ANA, 0, NOW);
        assertThatThrownBy(bo::requireChangeable).isInstanceOf(Refusal.class).hasMessageContaining("not a member");
        var alsoUnused = bo.acceptInvitation(NOW);
        bo.requireChangeable();
        assertThat(bo.is(Role.MEMBER)).isTrue();
        assertThat(bo.become(Role.ADMIN)).isEqualTo(new MemberRoleChanged(GROUP, BO, Role.ADMIN));
        bo.requireChangeable();
        assertThat(bo.become(Role.CREATOR)).isEqualTo(new MemberRoleChanged(GROUP, BO, Role.CREATOR));
        assertThat(bo.isCreator()).isTrue();
    }

    @Test
    void whatBeginsAnewKeepsItsStandingUnderAnotherId() {
        var unused = bo.invite(ANA, 0, NOW);
        var alsoUnused = bo.declineInvitation();
        Membership anew = bo.anew(NOW);
        assertThat(anew.state()).isEqualTo(MembershipState.DECLINED);
        assertThat(anew.id()).isNotEqualTo(bo.id());
        assertThat(anew.isByInvitation()).isFalse();
    }
}
