package social.kith.system;

import static social.kith.system.Surface.BY_ADDRESS;
import static social.kith.system.Surface.DISCOVER;
import static social.kith.system.Surface.FEED;
import static social.kith.system.Surface.IN_FEEDS;
import static social.kith.system.Surface.IN_LISTS;
import static social.kith.system.Surface.NOWHERE;
import static social.kith.system.Surface.PROFILE;
import static social.kith.system.Surface.and;
import static social.kith.system.Surface.assertMet;
import static social.kith.system.Surface.without;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who meets a post, by its privacy: on every surface at once. */
@ExtendWith(Network.Extension.class)
class PostPrivacyTest {
    private static final List<String> PRIVACIES = List.of("public", "almost_private", "private", "unlisted");

    @Test
    void aPostIsMetByThoseForWhomItIsAndByNobodyElse(Network network) {
        var ana = network.person("Ana");
        var follower = network.person("Bo");
        var chosen = network.person("Cleo");
        var stranger = network.person("Dev");
        network.settle();
        follower.follows(ana);
        chosen.follows(ana);
        network.settle();
        var open = Marked.by(ana, "public");
        var almost = Marked.by(ana, "almost_private");
        var some = Marked.by(ana, "private", chosen);
        var own = Marked.by(ana, "private");
        var unlisted = Marked.by(ana, "unlisted");
        for (var viewer : List.of(ana, follower, chosen)) assertMet("public", viewer, open, and(IN_FEEDS, DISCOVER));
        assertMet("public, to a stranger", stranger, open, and(IN_LISTS, DISCOVER));
        for (var viewer : List.of(ana, follower, chosen)) assertMet("almost private", viewer, almost, IN_FEEDS);
        assertMet("almost private, to a stranger", stranger, almost, NOWHERE);
        for (var viewer : List.of(ana, chosen)) assertMet("private, to the chosen", viewer, some, IN_FEEDS);
        for (var viewer : List.of(follower, stranger)) assertMet("private, to others", viewer, some, NOWHERE);
        assertMet("private, none chosen, to its author", ana, own, IN_FEEDS);
        for (var viewer : List.of(follower, chosen, stranger)) assertMet("private, none chosen", viewer, own, NOWHERE);
        assertMet("unlisted, in the lists of its author", ana, unlisted, IN_FEEDS);
        for (var viewer : List.of(follower, chosen, stranger)) assertMet("unlisted", viewer, unlisted, BY_ADDRESS);
    }

    @Test
    void whoStopsFollowingStopsSeeingAndIsNotChosenAgain(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        bo.follows(ana);
        network.settle();
        var open = Marked.by(ana, "public");
        var almost = Marked.by(ana, "almost_private");
        var some = Marked.by(ana, "private", bo);
        assertMet("private, chosen", bo, some, IN_FEEDS);
        bo.unfollows(ana);
        network.settle();
        assertMet("public, followed no longer", bo, open, and(IN_LISTS, DISCOVER));
        assertMet("almost private, followed no longer", bo, almost, NOWHERE);
        assertMet("private, followed no longer", bo, some, NOWHERE);
        bo.follows(ana);
        network.settle();
        assertMet("almost private, followed again", bo, almost, IN_FEEDS);
        assertMet("private, followed again", bo, some, NOWHERE);
        ana.choosesFor(some.id(), bo);
        assertMet("private, chosen again", bo, some, IN_FEEDS);
        ana.removesFollower(bo);
        network.settle();
        assertMet("almost private, removed", bo, almost, NOWHERE);
        assertMet("private, removed", bo, some, NOWHERE);
    }

    @Test
    void aPrivateProfileHidesTheListOfPostsAndNotAPublicPost(Network network) {
        var cleo = network.reserved("Cleo");
        var follower = network.person("Bo");
        var stranger = network.person("Dev");
        network.settle();
        follower.follows(cleo);
        cleo.acceptsFollowRequestOf(follower);
        stranger.follows(cleo);
        network.settle();
        var open = Marked.by(cleo, "public");
        var almost = Marked.by(cleo, "almost_private");
        var unlisted = Marked.by(cleo, "unlisted");
        assertMet("public, by a private profile", stranger, open, without(and(IN_LISTS, DISCOVER), PROFILE));
        assertMet("almost private, only asked to follow", stranger, almost, NOWHERE);
        assertMet("unlisted, by a private profile", stranger, unlisted, BY_ADDRESS);
        stranger.client().get("/users/" + cleo.id() + "/posts").require(403);
        assertMet("public, accepted", follower, open, and(IN_FEEDS, DISCOVER));
        assertMet("almost private, accepted", follower, almost, IN_FEEDS);
        cleo.acceptsFollowRequestOf(stranger);
        network.settle();
        assertMet("public, accepted since", stranger, open, and(IN_FEEDS, DISCOVER));
        assertMet("almost private, accepted since", stranger, almost, IN_FEEDS);
    }

    /** The very next request of somebody else finds it so: nothing is waited for. */
    @Test
    void aChangeOfPrivacyOrAudienceHoldsFromItsAnswerOn(Network network) {
        var ana = network.person("Ana");
        var follower = network.person("Bo");
        var chosen = network.person("Cleo");
        var stranger = network.person("Dev");
        network.settle();
        follower.follows(ana);
        chosen.follows(ana);
        network.settle();
        var post = Marked.by(ana, "public");
        for (String from : PRIVACIES)
            for (String to : PRIVACIES) {
                ana.changesPost(post.id(), Map.of("privacy", from));
                ana.changesPost(post.id(), Map.of("privacy", to));
                boolean open = to.equals("public");
                var others = open ? and(IN_LISTS, DISCOVER) : to.equals("unlisted") ? BY_ADDRESS : NOWHERE;
                var followers = open ? and(others, FEED) : to.equals("almost_private") ? IN_FEEDS : others;
                assertMet(from + " to " + to, stranger, post, others);
                assertMet(from + " to " + to, follower, post, followers);
            }
        ana.choosesFor(post.id(), chosen);
        assertMet("chosen", chosen, post, IN_FEEDS);
        assertMet("not chosen", follower, post, NOWHERE);
        ana.choosesFor(post.id(), follower);
        assertMet("chosen no longer", chosen, post, NOWHERE);
        assertMet("chosen now", follower, post, IN_FEEDS);
        ana.choosesFor(post.id());
        assertMet("nobody is chosen", follower, post, NOWHERE);
        ana.choosesFor(post.id(), chosen, follower);
        ana.changesPost(post.id(), Map.of("privacy", "almost_private"));
        ana.changesPost(post.id(), Map.of("privacy", "private"));
        assertMet("an audience goes with what was private", chosen, post, NOWHERE);
        assertMet("its author meets it all the time", ana, post, IN_FEEDS);
        ana.client()
                .patch("/posts/" + post.id(), Map.of("privacy", "private", "audience", List.of(stranger.id())))
                .require(422);
        ana.client()
                .patch("/posts/" + post.id(), Map.of("privacy", "public", "audience", List.of(follower.id())))
                .require(422);
        assertMet("a change that is refused changes nothing", follower, post, NOWHERE);
    }
}
