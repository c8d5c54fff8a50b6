package social.kith.socialgraph.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.socialgraph.Following.answer;
import static social.kith.socialgraph.Following.block;
import static social.kith.socialgraph.Following.follow;
import static social.kith.socialgraph.Following.known;
import static social.kith.socialgraph.Following.lookAt;
import static social.kith.socialgraph.Following.relationship;
import static social.kith.socialgraph.Following.removeFollower;
import static social.kith.socialgraph.Following.requestBy;
import static social.kith.socialgraph.Following.unblock;
import static social.kith.socialgraph.Following.unfollow;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.event.Event;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** Two people do all that they can to each other at the same moment. */
@QuarkusTest
class RaceTest {
    private static final Set<Integer> ALLOWED = Set.of(200, 204, 404, 409);
    private static final int ROUNDS = 25;

    @Test
    void endsInAnAllowedStateTheSameForBothAndAsTold() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Races with the seed " + seed);
        var random = new Random(seed);
        TestUser one = known(TestUser.reserved("Ana"));
        TestUser two = known(TestUser.reserved("Bo"));
        for (int round = 0; round < ROUNDS; round++) {
            allAtOnce(deeds(one, two, random));
            assertAllowed(one, two);
        }
        assertToldAsItIs(one, two);
    }

    private static List<Supplier<ValidatableResponse>> deeds(TestUser one, TestUser two, Random random) {
        List<Supplier<ValidatableResponse>> deeds = new ArrayList<>();
        for (var pair : List.of(List.of(one, two), List.of(two, one))) {
            TestUser by = pair.getFirst();
            TestUser to = pair.getLast();
            deeds.add(() -> follow(by, to));
            deeds.add(() -> follow(by, to));
            deeds.add(() -> unfollow(by, to));
            deeds.add(() -> removeFollower(by, to));
            deeds.add(() -> block(by, to));
            deeds.add(() -> unblock(by, to));
            deeds.add(() -> unblock(by, to));
            String request = requestBy(to, by);
            if (request != null) {
                deeds.add(() -> answer(by, request, "accept"));
                deeds.add(() -> answer(by, request, "accept"));
                deeds.add(() -> answer(by, request, "decline"));
            }
        }
        deeds.add(() -> turns(one, random.nextBoolean()));
        Collections.shuffle(deeds, random);
        return deeds.subList(0, 6 + random.nextInt(deeds.size() - 6));
    }

    /** What identity-service says meanwhile; what is answered is their own look at themselves. */
    private static ValidatableResponse turns(TestUser user, boolean isPublic) {
        Identity.changes(UserCard.of(user.id(), "Ana", "Test", null, null, isPublic));
        return relationship(user, user);
    }

    private static void allAtOnce(List<Supplier<ValidatableResponse>> deeds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Callable<Integer>> calls = deeds.stream()
                    .<Callable<Integer>>map(deed -> () -> deed.get().extract().statusCode())
                    .toList();
            for (Future<Integer> status : threads.invokeAll(calls))
                assertThat(ALLOWED).contains(status.get());
        }
    }

    private static void assertAllowed(TestUser one, TestUser two) {
        var byOne = lookAt(one, two).extract();
        var byTwo = lookAt(two, one).extract();
        assertThat(List.of(byOne.statusCode(), byTwo.statusCode()))
                .isSubsetOf(200, 404)
                .contains(200);
        if (byOne.statusCode() == 200 && byTwo.statusCode() == 200) {
            assertThat(byOne.<String>path("following")).isEqualTo(byTwo.path("followedBy"));
            assertThat(byOne.<String>path("followedBy")).isEqualTo(byTwo.path("following"));
            assertThat(byOne.<Boolean>path("blocking")).isFalse();
            assertThat(byTwo.<Boolean>path("blocking")).isFalse();
        } else {
            var byBlocker = byOne.statusCode() == 200 ? byOne : byTwo;
            assertThat(byBlocker.<Boolean>path("blocking")).isTrue();
            assertThat(byBlocker.<String>path("following")).isEqualTo("none");
            assertThat(byBlocker.<String>path("followedBy")).isEqualTo("none");
        }
    }

    /** Whoever has only the events knows what the API says, and was never told of a follow between the blocked. */
    private static void assertToldAsItIs(TestUser one, TestUser two) {
        // Something to wait for: it comes after everything else.
        TestUser last = known(TestUser.named("Last"));
        follow(last, known(TestUser.named("Followed")));
        Map<String, String> states = new HashMap<>();
        String there = one.id() + ":" + two.id();
        String back = two.id() + ":" + one.id();
        try (var topic = Topic.of("social-graph")) {
            for (Event event : topic.awaitEvents(events -> events.stream()
                    .anyMatch(told -> told.key().startsWith(last.id().toString())))) {
                if (!Set.of(there, back).contains(event.key())) continue;
                apply(event, states);
                if (states.containsValue("blocked"))
                    assertThat(states.values()).doesNotContain("accepted", "requested");
            }
        }
        var byOne = lookAt(one, two).extract();
        if (byOne.statusCode() == 404) assertThat(states).containsEntry("block " + back, "blocked");
        else {
            assertThat(states.getOrDefault(there, "none")).isEqualTo(byOne.path("following"));
            assertThat(states.getOrDefault(back, "none")).isEqualTo(byOne.path("followedBy"));
            assertThat(states.containsKey("block " + there)).isEqualTo(byOne.path("blocking"));
        }
    }

    private static void apply(Event event, Map<String, String> states) {
        String key = event.key();
        switch (event.type()) {
            case "FollowRequested" -> assertThat(states.put(key, "requested")).isNull();
            case "FollowAccepted" -> assertThat(states.put(key, "accepted")).isNotEqualTo("accepted");
            case "FollowDeclined", "FollowWithdrawn" ->
                assertThat(states.remove(key)).isEqualTo("requested");
            case "FollowEnded" -> assertThat(states.remove(key)).isEqualTo("accepted");
            case "UserBlocked" ->
                assertThat(states.put("block " + key, "blocked")).isNull();
            case "UserUnblocked" -> assertThat(states.remove("block " + key)).isEqualTo("blocked");
            default -> throw new AssertionError("Unexpected: " + event);
        }
    }
}
