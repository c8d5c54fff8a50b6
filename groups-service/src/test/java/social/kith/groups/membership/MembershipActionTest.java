package social.kith.groups.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.kith.groups.membership.MembershipAction.ACCEPT_INVITATION;
import static social.kith.groups.membership.MembershipAction.ADMIT;
import static social.kith.groups.membership.MembershipAction.DECLINE_INVITATION;
import static social.kith.groups.membership.MembershipAction.INVITE;
import static social.kith.groups.membership.MembershipAction.LEAVE;
import static social.kith.groups.membership.MembershipAction.REFUSE;
import static social.kith.groups.membership.MembershipAction.REMOVE;
import static social.kith.groups.membership.MembershipAction.REQUEST;
import static social.kith.groups.membership.MembershipAction.WITHDRAW;
import static social.kith.groups.membership.MembershipAction.WITHDRAW_INVITATION;
import static social.kith.groups.membership.MembershipState.ACCEPTED;
import static social.kith.groups.membership.MembershipState.DECLINED;
import static social.kith.groups.membership.MembershipState.INVITED;
import static social.kith.groups.membership.MembershipState.NONE;
import static social.kith.groups.membership.MembershipState.REQUESTING;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import social.kith.platform.problem.Refusal;

class MembershipActionTest {
    /** By state, as the rules tell it; what is not here must not happen. */
    private static final Map<MembershipState, Map<MembershipAction, MembershipState>> RULES = Map.of(
            NONE, Map.of(INVITE, INVITED, REQUEST, REQUESTING),
            INVITED,
                    Map.of(
                            ACCEPT_INVITATION,
                            ACCEPTED,
                            DECLINE_INVITATION,
                            DECLINED,
                            WITHDRAW_INVITATION,
                            NONE,
                            REQUEST,
                            ACCEPTED),
            REQUESTING, Map.of(ADMIT, ACCEPTED, REFUSE, DECLINED, WITHDRAW, NONE, INVITE, ACCEPTED),
            ACCEPTED, Map.of(LEAVE, NONE, REMOVE, NONE),
            DECLINED, Map.of(INVITE, INVITED, REQUEST, REQUESTING));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(MembershipState.values())
                .flatMap(state -> Arrays.stream(MembershipAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void leadsWhereTheRulesSayOrIsRefused(MembershipState state, MembershipAction action) {
        MembershipState expected = RULES.getOrDefault(state, Map.of()).get(action);
        if (expected != null) assertThat(action.from(state)).isEqualTo(expected);
        else
            assertThatThrownBy(() -> action.from(state))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem().status()).isEqualTo(409));
    }
}
