package social.kith.socialgraph.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;
import social.kith.socialgraph.relationship.FollowState;

/** Every pair of a state and an action. */
class FollowActionTest {
    private static final Instant NOW = Instant.parse("2027-05-02T07:00:00Z");

    /** How a follow comes to be in a state. */
    private static final Map<FollowState, List<FollowAction>> WAYS = Map.of(
            FollowState.NONE, List.of(),
            FollowState.REQUESTED, List.of(FollowAction.ASK),
            FollowState.ACCEPTED, List.of(FollowAction.ASK, FollowAction.ACCEPT),
            FollowState.DECLINED, List.of(FollowAction.ASK, FollowAction.DECLINE));

    @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
    @CsvSource(textBlock = """
            NONE,      FOLLOW,   ACCEPTED,  FollowAccepted
            NONE,      ASK,      REQUESTED, FollowRequested
            NONE,      UNFOLLOW, 409,
            NONE,      REMOVE,   409,
            NONE,      ACCEPT,   409,
            NONE,      DECLINE,  409,
            NONE,      SEVER,    NONE,
            REQUESTED, FOLLOW,   ACCEPTED,  FollowAccepted
            REQUESTED, ASK,      REQUESTED,
            REQUESTED, UNFOLLOW, NONE,      FollowWithdrawn
            REQUESTED, REMOVE,   409,
            REQUESTED, ACCEPT,   ACCEPTED,  FollowAccepted
            REQUESTED, DECLINE,  DECLINED,  FollowDeclined
            REQUESTED, SEVER,    NONE,      FollowWithdrawn
            ACCEPTED,  FOLLOW,   ACCEPTED,
            ACCEPTED,  ASK,      ACCEPTED,
            ACCEPTED,  UNFOLLOW, NONE,      FollowEnded
            ACCEPTED,  REMOVE,   NONE,      FollowEnded
            ACCEPTED,  ACCEPT,   409,
            ACCEPTED,  DECLINE,  409,
            ACCEPTED,  SEVER,    NONE,      FollowEnded
            DECLINED,  FOLLOW,   ACCEPTED,  FollowAccepted
            DECLINED,  ASK,      REQUESTED, FollowRequested
            DECLINED,  UNFOLLOW, 409,
            DECLINED,  REMOVE,   409,
            DECLINED,  ACCEPT,   409,
            DECLINED,  DECLINE,  409,
            DECLINED,  SEVER,    NONE,""")
    void leadsToOneStateAndTellsOneThing(FollowState state, FollowAction action, String next, String told) {
        Follow follow = in(state);
        Id since = follow.since();
        if (next.equals("409")) {
            assertThatThrownBy(() -> follow.step(action))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refused -> assertThat(refused.problem().status()).isEqualTo(409));
            assertThat(follow.state()).isEqualTo(state);
            assertThat(follow.since()).isEqualTo(since);
        } else {
            var event = follow.step(action);
            assertThat(follow.state()).isEqualTo(FollowState.valueOf(next));
            assertThat(event.map(one -> one.getClass().getSimpleName()).orElse(null))
                    .isEqualTo(told);
            assertThat(follow.since().equals(since)).isEqualTo(follow.state() == state);
        }
    }

    @Test
    void noPairIsLeftOut() throws NoSuchMethodException {
        var table = FollowActionTest.class
                .getDeclaredMethod(
                        "leadsToOneStateAndTellsOneThing",
                        FollowState.class,
                        FollowAction.class,
                        String.class,
                        String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        Stream<String> listed = table.lines().map(line -> line.split(",\\s*")[0] + " " + line.split(",\\s*")[1]);
        Stream<String> all = Arrays.stream(FollowState.values())
                .flatMap(state -> Arrays.stream(FollowAction.values()).map(action -> state + " " + action));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(all.toList());
    }

    @Test
    void anAcceptedRequestIsToldApartFromFollowingAtOnce() {
        assertThat(in(FollowState.REQUESTED).step(FollowAction.ACCEPT))
                .get()
                .isInstanceOfSatisfying(
                        FollowAccepted.class,
                        accepted -> assertThat(accepted.requested()).isTrue());
        assertThat(in(FollowState.NONE).step(FollowAction.FOLLOW))
                .get()
                .isInstanceOfSatisfying(
                        FollowAccepted.class,
                        accepted -> assertThat(accepted.requested()).isFalse());
    }

    private static Follow in(FollowState state) {
        Follow follow = Follow.none(Id.next(), Id.next(), 0, NOW);
        for (FollowAction step : WAYS.getOrDefault(state, List.of()))
            assertThat(follow.step(step)).isPresent();
        return follow;
    }
}
