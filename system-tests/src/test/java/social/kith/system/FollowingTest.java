package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every rule of following, as people meet it. */
@ExtendWith(Network.Extension.class)
class FollowingTest {
    @Test
    void aRequestIsPendingUntilItIsDeclinedAndMayBeMadeAgain(Network network) {
        var ana = network.person("Ana");
        var cleo = network.reserved("Cleo");
        network.settle();
        assertThat(ana.follows(cleo).text("following")).isEqualTo("requested");
        assertThat(ana.items("/follow-requests/sent"))
                .extracting(request -> request.at("/user/firstName").asText())
                .containsExactly("Cleo");
        String first = cleo.followRequestOf(ana);
        cleo.declinesFollowRequestOf(ana);
        assertThat(ana.relationshipTo(cleo).path("following").asText()).isEqualTo("none");
        assertThat(ana.items("/follow-requests/sent")).isEmpty();
        assertThat(cleo.client()
                        .post("/follow-requests/" + first + "/accept", null)
                        .status())
                .as("settled")
                .isEqualTo(409);
        assertThat(ana.follows(cleo).text("following")).isEqualTo("requested");
        assertThat(cleo.followRequestOf(ana)).isNotEqualTo(first);
        cleo.acceptsFollowRequestOf(ana);
        assertThat(ana.relationshipTo(cleo).path("following").asText()).isEqualTo("accepted");
        assertThat(cleo.relationshipTo(ana).path("followedBy").asText()).isEqualTo("accepted");
    }

    @Test
    void aRequestIsWithdrawnByItsMakerAndAnsweredByItsTargetAlone(Network network) {
        var ana = network.person("Ana");
        var cleo = network.reserved("Cleo");
        var dev = network.person("Dev");
        network.settle();
        ana.follows(cleo);
        String request = cleo.followRequestOf(ana);
        for (Person other : new Person[] {ana, dev})
            assertThat(other.client()
                            .post("/follow-requests/" + request + "/accept", null)
                            .status())
                    .isEqualTo(404);
        ana.unfollows(cleo);
        assertThat(cleo.items("/follow-requests")).isEmpty();
        assertThat(cleo.client()
                        .post("/follow-requests/" + request + "/accept", null)
                        .status())
                .isEqualTo(404);
        assertThat(ana.client().delete("/users/" + cleo.id() + "/follow").status())
                .as("unfollowing needs a follow")
                .isEqualTo(409);
    }

    @Test
    void aFollowerWhoIsRemovedSeesNoMoreThanAStranger(Network network) {
        var ana = network.person("Ana");
        var cleo = network.reserved("Cleo");
        network.settle();
        ana.follows(cleo);
        cleo.acceptsFollowRequestOf(ana);
        String post = cleo.posts("almost_private", "For those who follow me");
        network.settle();
        assertThat(ana.sees(post)).isTrue();
        assertThat(cleo.followers()).containsExactly(ana.id());
        cleo.removesFollower(ana);
        network.settle();
        assertThat(ana.sees(post)).isFalse();
        assertThat(ana.client()
                        .get("/users/" + cleo.id())
                        .body()
                        .path("restricted")
                        .asBoolean())
                .isTrue();
        assertThat(cleo.client().delete("/followers/" + ana.id()).status()).isEqualTo(409);
        assertThat(ana.follows(cleo).text("following")).isEqualTo("requested");
    }

    @Test
    void nobodyFollowsThemselvesOrSomebodyWhoIsNotThere(Network network) {
        var ana = network.person("Ana");
        var gone = network.person("Bo");
        network.settle();
        gone.client()
                .send("DELETE", "/api/v1/me", Map.of("password", Person.PASSWORD))
                .require(204);
        network.settle();
        for (String what : new String[] {"follow", "block", "mute"}) {
            assertThat(status(ana, ana.id(), what)).isEqualTo(422);
            assertThat(status(ana, gone.id(), what)).isEqualTo(404);
            assertThat(status(ana, "0P2HJ7QK8A0Z1", what)).isEqualTo(404);
            assertThat(status(ana, "bo", what)).isEqualTo(400);
        }
    }

    private static int status(Person by, String user, String what) {
        return by.client().put("/users/" + user + "/" + what, null).status();
    }

    @Test
    void aPrivateProfileShowsItsListsToFollowersAndTurnedPublicLetsAllIn(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.reserved("Cleo");
        network.settle();
        cleo.follows(bo);
        ana.follows(cleo);
        for (String list : new String[] {"followers", "following", "posts"})
            assertThat(ana.client().get("/users/" + cleo.id() + "/" + list).status())
                    .as(list)
                    .isEqualTo(403);
        cleo.client().patch("/me", Map.of("isPublic", true)).require(200);
        network.settle();
        assertThat(ana.relationshipTo(cleo).path("following").asText()).isEqualTo("accepted");
        assertThat(cleo.items("/follow-requests")).isEmpty();
        cleo.client().patch("/me", Map.of("isPublic", false)).require(200);
        network.settle();
        assertThat(ana.relationshipTo(cleo).path("following").asText())
                .as("turning it private keeps its followers")
                .isEqualTo("accepted");
        var profile = ana.client().get("/users/" + cleo.id()).require(200).body();
        assertThat(profile.path("followerCount").asInt()).isEqualTo(1);
        assertThat(profile.path("followingCount").asInt()).isEqualTo(1);
        assertThat(ana.items("/users/" + cleo.id() + "/following"))
                .extracting(user -> user.path("id").asText())
                .containsExactly(bo.id());
        assertThat(bo.client().get("/users/" + cleo.id() + "/following").status())
                .isEqualTo(403);
        cleo.client()
                .patch("/me", Map.of("privacy", Map.of("connections", "only_me")))
                .require(200);
        network.settle();
        assertThat(ana.client().get("/users/" + cleo.id() + "/followers").status())
                .isEqualTo(403);
        assertThat(cleo.followers()).containsExactly(ana.id());
    }

    @Test
    void friendsOfFriendsAreSuggested(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        var dev = network.person("Dev");
        network.settle();
        ana.follows(bo);
        bo.follows(cleo);
        bo.follows(dev);
        assertThat(ana.items("/users/suggestions"))
                .extracting(user -> user.path("id").asText())
                .containsExactlyInAnyOrder(cleo.id(), dev.id());
        ana.follows(cleo);
        ana.blocks(dev);
        assertThat(ana.items("/users/suggestions")).isEmpty();
    }

    @Test
    void manyRelationshipsAreAskedForAtOnce(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.reserved("Cleo");
        network.settle();
        ana.follows(bo);
        ana.follows(cleo);
        var found = ana.items("/relationships?ids=" + cleo.id() + "," + bo.id());
        assertThat(found).containsExactly(ana.relationshipTo(cleo), ana.relationshipTo(bo));
    }

    /** Who may write to whom is said three times, by three services from their own tables. */
    @Test
    void relationshipProfileAndChatAgreeOnWhoMayWrite(Network network) {
        for (boolean isPublic : new boolean[] {true, false})
            for (String standing : new String[] {"none", "following", "followedBy", "requested"}) {
                var ana = network.reserved("Ana");
                var bo = isPublic ? network.person("Bo") : network.reserved("Bo");
                network.settle();
                if (!standing.equals("none")) {
                    var follower = standing.equals("followedBy") ? bo : ana;
                    var followee = standing.equals("followedBy") ? ana : bo;
                    boolean asked = follower.follows(followee).text("following").equals("requested");
                    if (asked && !standing.equals("requested")) followee.acceptsFollowRequestOf(follower);
                }
                network.settle();
                boolean may = ana.relationshipTo(bo).path("canMessage").asBoolean();
                String what = (isPublic ? "public, " : "private, ") + standing;
                assertThat(may).as(what).isEqualTo(isPublic || standing.startsWith("follow"));
                assertThat(ana.client()
                                .get("/users/" + bo.id())
                                .body()
                                .at("/relationship/canMessage")
                                .asBoolean())
                        .as(what)
                        .isEqualTo(may);
                assertThat(ana.client()
                                .put("/conversations/direct/" + bo.id(), null)
                                .status())
                        .as(what)
                        .isEqualTo(may ? 200 : 403);
            }
    }
}
