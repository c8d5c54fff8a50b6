package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people say to posts and feel about them. */
@ExtendWith(Network.Extension.class)
class CommentsTest {
    @Test
    void whoSeesAPostTalksBelowItAndWhoStopsFollowingNoLonger(Network network) {
        Person ana = network.person("Ana");
        Person ben = network.person("Ben");
        Person cleo = network.person("Cleo");
        ben.follows(ana);
        String post = ana.posts("almost_private", "On the hill");
        String comment = ben.comments(post, "Wait for me");
        String answer = ana.comments(post, "At the hut");
        assertThat(ben.reacts(post, "love").path("love").asInt()).isEqualTo(1);
        assertThat(ana.commentsOn(post)).containsExactly(comment, answer);
        assertClosed(cleo, post, comment);
        ben.unfollows(ana);
        network.settle();
        assertClosed(ben, post, answer);
        ben.client().delete("/comments/" + comment).require(204);
        ben.client().delete("/posts/" + post + "/reaction").require(204);
        assertThat(ana.commentsOn(post)).containsExactly(answer);
        assertThat(ana.items("/posts/" + post + "/reactions")).isEmpty();
    }

    @Test
    void aBlockHidesWhatBothSaidFromEachOtherAndFromNobodyElse(Network network) {
        Person ana = network.person("Ana");
        Person ben = network.person("Ben");
        Person cleo = network.person("Cleo");
        String post = cleo.posts("public", "On the hill");
        String byAna = ana.comments(post, "Wait for me");
        String byBen = ben.comments(post, "And for me");
        ana.reacts(post, "like");
        ben.reacts(post, "like");
        ana.blocks(ben);
        network.settle();
        assertThat(ana.commentsOn(post)).containsExactly(byAna);
        assertThat(ben.commentsOn(post)).containsExactly(byBen);
        assertThat(cleo.commentsOn(post)).containsExactly(byAna, byBen);
        assertThat(ben.reacts(post, "wow").toString()).isEqualTo("{\"wow\":1}");
        assertThat(cleo.reacts(post, "like").toString()).isEqualTo("{\"like\":2,\"wow\":1}");
        ana.unblocks(ben);
        network.settle();
        assertThat(ben.commentsOn(post)).containsExactly(byAna, byBen);
    }

    @Test
    void inAGroupItsCreatorTakesAwayWhatAnybodySaid(Network network) {
        Person ana = network.person("Ana");
        Person ben = network.person("Ben");
        Person cleo = network.person("Cleo");
        String group = ana.createsGroup("Wanderers");
        for (Person asking : List.of(ben, cleo)) {
            asking.asksToJoin(group);
            network.settle();
            ana.accepts(group, asking);
        }
        network.settle();
        String post = ben.postsInGroup(group, "The hut is booked");
        String comment = ben.comments(post, "By me");
        cleo.client().delete("/comments/" + comment).require(403);
        ana.client().delete("/comments/" + comment).require(204);
        assertThat(cleo.commentsOn(post)).isEmpty();
    }

    private static void assertClosed(Person person, String post, String comment) {
        var client = person.client();
        client.get("/posts/" + post + "/comments").require(404);
        client.post("/posts/" + post + "/comments", Map.of("content", "x")).require(404);
        client.get("/posts/" + post + "/reactions").require(404);
        client.put("/posts/" + post + "/reaction", Map.of("emoji", "like")).require(404);
        client.send("PATCH", "/api/v1/comments/" + comment, Map.of("content", "x"))
                .require(404);
        client.delete("/comments/" + comment).require(404);
    }
}
