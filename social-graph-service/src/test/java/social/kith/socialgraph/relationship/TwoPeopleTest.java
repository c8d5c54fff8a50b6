package social.kith.socialgraph.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.socialgraph.Following.answer;
import static social.kith.socialgraph.Following.block;
import static social.kith.socialgraph.Following.follow;
import static social.kith.socialgraph.Following.known;
import static social.kith.socialgraph.Following.lookAt;
import static social.kith.socialgraph.Following.mute;
import static social.kith.socialgraph.Following.removeFollower;
import static social.kith.socialgraph.Following.requestBy;
import static social.kith.socialgraph.Following.unblock;
import static social.kith.socialgraph.Following.unfollow;
import static social.kith.socialgraph.Following.unmute;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/**
 * Every state that two people with private profiles can be in, and everything that either of them can do in it, through
 * the API: what is answered, what becomes of it, and that both of them see the same.
 */
@QuarkusTest
class TwoPeopleTest {
    private static final List<String> DIRECTIONS = List.of("none", "requested", "accepted", "declined");

    /** What two people are to each other; {@code blocker} is 0 for nobody, 1 or 2. */
    private record State(String oneToTwo, String twoToOne, int blocker) {
        static List<State> all() {
            List<State> all = new ArrayList<>();
            for (String there : DIRECTIONS) for (String back : DIRECTIONS) all.add(new State(there, back, 0));
            all.add(new State("none", "none", 1));
            all.add(new State("none", "none", 2));
            return all;
        }

        State there(String state) {
            return new State(state, twoToOne, blocker);
        }

        State back(String state) {
            return new State(oneToTwo, state, blocker);
        }

        State mirrored() {
            return new State(twoToOne, oneToTwo, blocker == 0 ? 0 : 3 - blocker);
        }
    }

    /** What the first of two does. */
    private enum Deed {
        FOLLOW,
        UNFOLLOW,
        REMOVE,
        ACCEPT,
        DECLINE,
        BLOCK,
        UNBLOCK,
        MUTE,
        UNMUTE
    }

    /** The rules, once more and in other words: the answer's status and the state after. */
    private record Outcome(int status, State after) {
        static Outcome of(State s, Deed deed) {
            boolean asked = s.twoToOne.equals("requested");
            if (s.blocker == 2) return new Outcome(404, s);
            return switch (deed) {
                case FOLLOW ->
                    s.blocker == 1
                            ? new Outcome(409, s)
                            : new Outcome(200, s.oneToTwo.equals("accepted") ? s : s.there("requested"));
                case UNFOLLOW ->
                    List.of("requested", "accepted").contains(s.oneToTwo)
                            ? new Outcome(200, s.there("none"))
                            : new Outcome(409, s);
                case REMOVE -> s.twoToOne.equals("accepted") ? new Outcome(204, s.back("none")) : new Outcome(409, s);
                case ACCEPT -> asked ? new Outcome(200, s.back("accepted")) : new Outcome(404, s);
                case DECLINE -> asked ? new Outcome(200, s.back("declined")) : new Outcome(404, s);
                case BLOCK -> new Outcome(200, new State("none", "none", 1));
                case UNBLOCK -> new Outcome(200, new State(s.oneToTwo, s.twoToOne, 0));
                case MUTE, UNMUTE -> new Outcome(200, s);
            };
        }
    }

    @Inject
    EntityManager database;

    private final TestUser one = TestUser.reserved("Ana");
    private final TestUser two = TestUser.reserved("Bo");

    @Test
    void inEveryStateEverythingEitherOfThemDoesHasTheOutcomeThatTheRulesSay() {
        known(one);
        known(two);
        for (State state : State.all()) {
            for (Deed deed : Deed.values()) {
                check(state, deed);
            }
        }
    }

    /** What the second does in a state is what the first does in the mirrored one, which is another of all states. */
    private void check(State state, Deed deed) {
        QuarkusTransaction.requiringNew().run(() -> bring(state));
        Outcome expected = Outcome.of(state, deed);
        String what = state + ": " + deed;
        assertThat(perform(deed, one, two)).as(what).isEqualTo(expected.status);
        assertThat(seen(one, two)).as(what + ", seen by one").isEqualTo(shown(expected.after));
        assertThat(seen(two, one)).as(what + ", seen by two").isEqualTo(shown(expected.after.mirrored()));
    }

    private void bring(State state) {
        for (String table : List.of("followers where follower_id", "blocks where blocker_id", "mutes where muter_id"))
            update("delete from " + table + " in (:one, :two)", one, two);
        bring(state.oneToTwo, one, two);
        bring(state.twoToOne, two, one);
        String block = "insert into blocks (id, blocker_id, blocked_id) values (1, :one, :two)";
        if (state.blocker == 1) update(block, one, two);
        if (state.blocker == 2) update(block, two, one);
    }

    private void bring(String state, TestUser follower, TestUser followee) {
        if (state.equals("none")) return;
        update("""
                insert into followers (id, follower_id, followee_id, state, created_at, since)
                values (%1$d, :one, :two, '%2$s', 0, %1$d)""".formatted(Id.next().value(), state), follower, followee);
    }

    private void update(String sql, TestUser first, TestUser second) {
        database.createNativeQuery(sql)
                .setParameter("one", first.id().value())
                .setParameter("two", second.id().value())
                .executeUpdate();
    }

    private static int perform(Deed deed, TestUser by, TestUser to) {
        var answer = switch (deed) {
            case FOLLOW -> follow(by, to);
            case UNFOLLOW -> unfollow(by, to);
            case REMOVE -> removeFollower(by, to);
            case ACCEPT -> answer(by, request(to, by), "accept");
            case DECLINE -> answer(by, request(to, by), "decline");
            case BLOCK -> block(by, to);
            case UNBLOCK -> unblock(by, to);
            case MUTE -> mute(by, to);
            case UNMUTE -> unmute(by, to);
        };
        return answer.extract().statusCode();
    }

    /** One that is listed, or one that never was. */
    private static String request(TestUser follower, TestUser followee) {
        return Optional.ofNullable(requestBy(follower, followee))
                .orElseGet(() -> Id.next().toString());
    }

    private static Map<String, Object> seen(TestUser viewer, TestUser user) {
        var answer = lookAt(viewer, user).extract();
        if (answer.statusCode() == 404) return Map.of();
        return Map.of(
                "following", answer.path("following"),
                "followedBy", answer.path("followedBy"),
                "blocking", answer.path("blocking"),
                "canMessage", answer.path("canMessage"));
    }

    private static Map<String, Object> shown(State state) {
        if (state.blocker == 2) return Map.of();
        String there = state.oneToTwo.replace("declined", "none");
        String back = state.twoToOne.replace("declined", "none");
        return Map.of(
                "following",
                there,
                "followedBy",
                back,
                "blocking",
                state.blocker == 1,
                "canMessage",
                there.equals("accepted") || back.equals("accepted"));
    }
}
