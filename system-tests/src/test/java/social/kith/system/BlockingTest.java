package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Blocks and mutes, on every surface of the system at once. */
@ExtendWith(Network.Extension.class)
class BlockingTest {
    private static final String NOBODY = "0P2HJ7QK8A0Z1";

    /** Everything about one user that can be asked for by their id. */
    private static final List<String> ABOUT_A_USER =
            List.of("/users/%s", "/users/%s/posts", "/users/%s/followers", "/users/%s/following");

    @Test
    void betweenABlockerAndTheBlockedNobodyIsThere(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        ana.follows(bo);
        bo.follows(ana);
        String open = bo.posts("public", "For all");
        String almost = bo.posts("almost_private", "For followers");
        String some = bo.posts("private", "For Ana", ana);
        String unlisted = bo.posts("unlisted", "By its address");
        String back = ana.posts("public", "By the blocked");
        network.settle();
        for (String post : List.of(open, almost, some, unlisted))
            assertThat(ana.sees(post)).isTrue();

        bo.blocks(ana);
        network.settle();
        for (Person[] pair : new Person[][] {{ana, bo}, {bo, ana}}) {
            var viewer = pair[0];
            var other = pair[1];
            for (String path : ABOUT_A_USER) assertSameAsNobody(viewer, other, path);
            assertThat(found(viewer, other)).as("in search").isFalse();
            assertThat(viewer.discovers()).doesNotContain(viewer == ana ? open : back);
            assertThat(viewer.followers()).isEmpty();
            assertThat(viewer.following()).isEmpty();
        }
        assertSameAsNobody(ana, bo, "/users/%s/relationship");
        assertThat(bo.relationshipTo(ana).path("blocking").asBoolean()).isTrue();
        for (String post : List.of(open, almost, some, unlisted))
            assertThat(ana.sees(post)).isFalse();
        assertThat(bo.sees(back)).isFalse();
        assertThat(ana.feed()).containsExactly(back);
        assertThat(bo.feed()).containsExactly(unlisted, some, almost, open);
        assertThat(ana.client().put("/users/" + bo.id() + "/follow", null).status())
                .isEqualTo(404);
        assertThat(bo.client().put("/users/" + ana.id() + "/follow", null).status())
                .isEqualTo(409);

        bo.unblocks(ana);
        network.settle();
        assertThat(ana.profileOf(bo)).isEqualTo(200);
        assertThat(ana.sees(open)).isTrue();
        assertThat(ana.sees(almost)).as("follows do not come back").isFalse();
        assertThat(found(bo, ana)).isTrue();
    }

    private static boolean found(Person viewer, Person other) {
        return viewer.items("/users?q=Kith&limit=100").stream()
                .anyMatch(user -> user.path("id").asText().equals(other.id()));
    }

    private static void assertSameAsNobody(Person viewer, Person other, String path) {
        var answer = viewer.client().get(path.formatted(other.id()));
        var nobody = viewer.client().get(path.formatted(NOBODY));
        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(answer.body().toString().replace(other.id(), NOBODY))
                .isEqualTo(nobody.body().toString());
    }

    @Test
    void neitherWritesToTheOtherAndBothKeepWhatWasSaid(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        String talk = ana.talksTo(bo);
        ana.writes(talk, "1", "Hello").require(201);
        bo.blocks(ana);
        bo.blocks(cleo);
        network.settle();
        for (Person person : List.of(ana, bo)) {
            assertThat(person.writes(talk, "2", "Are you there?").status()).isEqualTo(403);
            assertThat(person.reads(talk)).hasSize(1);
            assertThat(person.canSendTo(talk)).isFalse();
        }
        assertThat(cleo.client().put("/conversations/direct/" + bo.id(), null).status())
                .as("by the blocked, as if nobody were there")
                .isEqualTo(404);
        assertThat(bo.client().put("/conversations/direct/" + cleo.id(), null).status())
                .as("by the blocker")
                .isEqualTo(403);
        bo.unblocks(ana);
        network.settle();
        ana.writes(talk, "2", "Are you there?").require(201);
    }

    @Test
    void neitherInvitesTheOtherAndInOneGroupTheyMeetInChatAlone(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        String group = cleo.createsGroup("Choir");
        for (Person member : List.of(ana, bo)) {
            cleo.invites(group, member);
            member.acceptsInvitationTo(group);
        }
        String pending = ana.createsGroup("Hikers");
        ana.invites(pending, bo);
        String post = ana.postsInGroup(group, "When do we sing?");
        network.settle();
        assertThat(bo.sees(post)).isTrue();

        bo.blocks(ana);
        network.settle();
        assertThat(bo.items("/group-invitations")).as("an invitation ends").isEmpty();
        assertThat(invited(ana, pending, bo)).isEqualTo("not_possible");
        assertThat(bo.sees(post)).isFalse();
        assertThat(cleo.sees(post)).isTrue();
        assertThat(bo.items("/groups/" + group + "/posts")).isEmpty();
        assertThat(bo.items("/groups/" + group + "/members"))
                .extracting(member -> member.at("/user/id").asText())
                .contains(ana.id());
        String chat = cleo.client().get("/groups/" + group).text("conversationId");
        ana.writes(chat, "1", "At eight").require(201);
        assertThat(bo.reads(chat)).hasSize(1);
        bo.unblocks(ana);
        network.settle();
        assertThat(bo.sees(post)).isTrue();
        assertThat(bo.items("/group-invitations")).as("does not come back").isEmpty();
        assertThat(invited(ana, pending, bo)).isEqualTo("invited");
    }

    private static String invited(Person by, String group, Person user) {
        return by.client()
                .post("/groups/" + group + "/invitations", Map.of("userIds", List.of(user.id())))
                .require(200)
                .body()
                .at("/items/0/result")
                .asText();
    }

    @Test
    void nobodyIsToldOfWhomTheyBlockOrMute(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        ana.follows(bo);
        network.settle();
        assertThat(bo.notifications("new_follower")).hasSize(1);
        bo.blocks(ana);
        bo.mutes(cleo);
        network.settle();
        assertThat(bo.notifications("new_follower")).as("of whom one blocks").isEmpty();
        cleo.follows(bo);
        network.settle();
        assertThat(bo.notifications("new_follower")).as("of whom one mutes").isEmpty();
        bo.unmutes(cleo);
        network.settle();
        assertThat(bo.notifications("new_follower"))
                .as("what was silenced is not told later")
                .isEmpty();
    }

    @Test
    void aMuteEmptiesTheFeedAndNothingElseAndTheMutedCannotTell(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        ana.follows(bo);
        bo.follows(ana);
        String group = ana.createsGroup("Cooks");
        ana.invites(group, bo);
        bo.acceptsInvitationTo(group);
        String post = bo.posts("public", "Soup");
        String inGroup = bo.postsInGroup(group, "More soup");
        network.settle();
        assertThat(ana.feed()).contains(post, inGroup);
        var before = bo.relationshipTo(ana);
        var profile = bo.client().get("/users/" + ana.id()).body();
        ana.mutes(bo);
        network.settle();
        assertThat(ana.feed()).doesNotContain(post, inGroup);
        assertThat(ana.sees(post)).isTrue();
        assertThat(ana.postsOf(bo)).contains(post);
        assertThat(ana.items("/groups/" + group + "/posts")).hasSize(1);
        assertThat(bo.relationshipTo(ana)).isEqualTo(before);
        assertThat(bo.client().get("/users/" + ana.id()).body()).isEqualTo(profile);
        assertThat(ana.client()
                        .get("/users/" + bo.id())
                        .body()
                        .at("/relationship/muting")
                        .asBoolean())
                .isTrue();
        ana.unmutes(bo);
        network.settle();
        assertThat(ana.feed()).contains(post, inGroup);
    }
}
