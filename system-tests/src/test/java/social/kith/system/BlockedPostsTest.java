package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.system.Surface.BY_ADDRESS;
import static social.kith.system.Surface.DISCOVER;
import static social.kith.system.Surface.FEED;
import static social.kith.system.Surface.GROUP;
import static social.kith.system.Surface.IN_FEEDS;
import static social.kith.system.Surface.IN_LISTS;
import static social.kith.system.Surface.NOWHERE;
import static social.kith.system.Surface.and;
import static social.kith.system.Surface.assertMet;
import static social.kith.system.Surface.without;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What two people who block or mute each other meet of what the other posts, says and feels. */
@ExtendWith(Network.Extension.class)
class BlockedPostsTest {
    @Test
    void neitherMeetsThePostsOfTheOtherAndEverybodyElseDoes(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        var byAna = Marked.by(ana, "public");
        var byBo = Marked.by(bo, "public");
        var unlisted = Marked.by(ana, "unlisted");
        ana.blocks(bo);
        network.settle();
        assertMet("by the blocker", bo, byAna, NOWHERE);
        assertMet("by the blocker, unlisted", bo, unlisted, NOWHERE);
        assertMet("by the blocked", ana, byBo, NOWHERE);
        for (var post : List.of(byAna, byBo)) assertMet("to others", cleo, post, and(IN_LISTS, DISCOVER));
        ana.unblocks(bo);
        network.settle();
        assertMet("after the block", bo, byAna, and(IN_LISTS, DISCOVER));
        assertMet("after the block", bo, unlisted, BY_ADDRESS);
        assertMet("after the block", ana, byBo, and(IN_LISTS, DISCOVER));
    }

    @Test
    void neitherMeetsWhatTheOtherSaysToAThirdNorIsItCounted(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        String post = cleo.posts("public", "Up the hill");
        assertApart(network, ana, bo, cleo, post);
    }

    @Test
    void norInAGroupOfBoth(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        String group = cleo.createsGroup("Wanderers");
        cleo.invites(group, ana, bo);
        for (var member : List.of(ana, bo)) member.acceptsInvitationTo(group);
        network.settle();
        var byAna = Marked.inGroup(ana, group);
        var byBo = Marked.inGroup(bo, group);
        ana.blocks(bo);
        network.settle();
        assertMet("in the group, by the blocker", bo, byAna, NOWHERE);
        assertMet("in the group, by the blocked", ana, byBo, NOWHERE);
        for (var post : List.of(byAna, byBo)) assertMet("to the third", cleo, post, and(IN_FEEDS, GROUP));
        ana.unblocks(bo);
        network.settle();
        assertMet("in the group, after the block", bo, byAna, and(IN_FEEDS, GROUP));
        assertApart(network, ana, bo, cleo, cleo.postsInGroup(group, "Up the hill"));
    }

    private static void assertApart(Network network, Person ana, Person bo, Person cleo, String post) {
        String byAna = ana.comments(post, "Wait for me");
        String byBo = bo.comments(post, "And for me");
        ana.reacts(post, "like");
        bo.reacts(post, "love");
        ana.blocks(bo);
        network.settle();
        assertSaid(ana, post, List.of(byAna), List.of(ana), "{\"like\":1}");
        assertSaid(bo, post, List.of(byBo), List.of(bo), "{\"love\":1}");
        assertSaid(cleo, post, List.of(byAna, byBo), List.of(bo, ana), "{\"like\":1,\"love\":1}");
        ana.client().patch("/comments/" + byBo, Map.of("content", "?")).require(404);
        ana.client().delete("/comments/" + byBo).require(404);
        String later = bo.comments(post, "I go on");
        assertSaid(ana, post, List.of(byAna), List.of(ana), "{\"like\":1}");
        ana.unblocks(bo);
        network.settle();
        for (var viewer : List.of(ana, bo, cleo))
            assertSaid(viewer, post, List.of(byAna, byBo, later), List.of(bo, ana), "{\"like\":1,\"love\":1}");
    }

    private static void assertSaid(
            Person viewer, String post, List<String> comments, List<Person> reactors, String reactions) {
        assertThat(viewer.commentsOn(post)).isEqualTo(comments);
        assertThat(viewer.reactorsTo(post))
                .isEqualTo(reactors.stream().map(Person::id).toList());
        JsonNode read = viewer.readsPost(post);
        assertThat(read.path("commentCount").asInt()).isEqualTo(comments.size());
        assertThat(read.path("reactionCounts").toString()).isEqualTo(reactions);
    }

    @Test
    void aMuteTakesPostsFromTheFeedAndNothingElse(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        ana.follows(bo);
        network.settle();
        var post = Marked.by(bo, "public");
        String own = ana.posts("public", "Up the hill");
        String comment = bo.comments(own, "Wait for me");
        assertMet("before the mute", ana, post, and(IN_FEEDS, DISCOVER));
        ana.mutes(bo);
        network.settle();
        assertMet("muted", ana, post, without(and(IN_FEEDS, DISCOVER), FEED));
        assertMet("to the muted", bo, post, and(IN_FEEDS, DISCOVER));
        assertThat(ana.commentsOn(own)).containsExactly(comment);
        assertThat(ana.readsPost(own).path("commentCount").asInt()).isEqualTo(1);
        ana.unmutes(bo);
        network.settle();
        assertMet("after the mute", ana, post, and(IN_FEEDS, DISCOVER));
    }
}
