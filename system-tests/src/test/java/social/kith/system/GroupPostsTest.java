package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.system.Surface.GROUP;
import static social.kith.system.Surface.IN_FEEDS;
import static social.kith.system.Surface.NOWHERE;
import static social.kith.system.Surface.and;
import static social.kith.system.Surface.assertMet;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Posts in groups: for members, as of now, and in the hands of who runs the group. */
@ExtendWith(Network.Extension.class)
class GroupPostsTest {
    @Test
    void membersMeetItAndWhoLeavesNoLongerItsAuthorIncluded(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var fan = network.person("Cleo");
        var late = network.person("Dev");
        network.settle();
        fan.follows(bo);
        String group = ana.createsGroup("Wanderers");
        joins(network, ana, group, bo);
        var post = Marked.inGroup(bo, group);
        String comment = bo.comments(post.id(), "Who comes?");
        for (var member : List.of(ana, bo)) assertMet("to a member", member, post, and(IN_FEEDS, GROUP));
        for (var other : List.of(fan, late)) {
            assertMet("to whoever is no member, its author's followers included", other, post, NOWHERE);
            other.client().get("/groups/" + group + "/posts").require(403);
            other.client()
                    .post("/groups/" + group + "/posts", Map.of("content", "Me too"))
                    .require(403);
        }
        assertThat(bo.readsPost(post.id()).path("privacy").isNull()).isTrue();
        assertThat(bo.readsPost(post.id()).at("/group/id").asText()).isEqualTo(group);
        bo.client().patch("/posts/" + post.id(), Map.of("privacy", "public")).require(422);

        joins(network, ana, group, late);
        assertMet("to who joins later", late, post, and(IN_FEEDS, GROUP));
        bo.leaves(group);
        network.settle();
        assertMet("to its author, who left", bo, post, NOWHERE);
        assertMet("to who stays", late, post, and(IN_FEEDS, GROUP));
        bo.deletesComment(comment);
        assertThat(ana.commentsOn(post.id())).isEmpty();
        bo.deletesPost(post.id());
        assertMet("deleted by its author, who left", late, post, NOWHERE);
    }

    @Test
    void itsCreatorDeletesWhatMembersWriteThere(Network network) {
        var creator = network.person("Ana");
        var writer = network.person("Cleo");
        var member = network.person("Dev");
        network.settle();
        String group = creator.createsGroup("Wanderers");
        joins(network, creator, group, writer, member);
        String post = writer.postsInGroup(group, "The hut is booked");
        String comment = member.comments(post, "By whom?");
        String own = writer.comments(post, "By me");
        for (String address : List.of("/posts/" + post, "/comments/" + own)) {
            member.client().delete(address).require(403);
            creator.client().patch(address, Map.of("content", "Mine now")).require(403);
        }
        creator.deletesComment(comment);
        assertThat(member.commentsOn(post)).containsExactly(own);
        creator.deletesPost(post);
        assertThat(member.sees(post)).isFalse();
        assertThat(member.postsIn(group)).isEmpty();
    }

    @Test
    void aPostsAuthorDeletesCommentsOnItAndNobodyElseDoes(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        String post = ana.posts("public", "Up the hill");
        String first = bo.comments(post, "Why?");
        String second = bo.comments(post, "Now I see");
        cleo.client().delete("/comments/" + first).require(403);
        cleo.client().delete("/posts/" + post).require(403);
        ana.client().patch("/comments/" + first, Map.of("content", "!")).require(403);
        ana.deletesComment(first);
        assertThat(cleo.commentsOn(post)).containsExactly(second);
        assertThat(cleo.readsPost(post).path("commentCount").asInt()).isEqualTo(1);
        bo.deletesComment(second);
        assertThat(cleo.readsPost(post).path("commentCount").asInt()).isZero();
        bo.client().delete("/comments/" + second).require(404);
    }

    private static void joins(Network network, Person inviting, String group, Person... people) {
        inviting.invites(group, people);
        for (Person person : people) person.acceptsInvitationTo(group);
        network.settle();
    }
}
