package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, end to end. */
@ExtendWith(Network.Extension.class)
class SliceTest {
    @Test
    void followingAPublicProfileFillsTheFeed(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        assertThat(ana.follows(bo).text("following")).isEqualTo("accepted");
        String post = bo.posts("public", "Hello from Bo");
        network.settle();
        assertThat(ana.feed()).contains(post);
        ana.unfollows(bo);
        assertThat(ana.feed()).doesNotContain(post);
    }

    @Test
    void aPrivateProfileIsAskedFirst(Network network) {
        var ana = network.person("Ana");
        var cleo = network.reserved("Cleo");
        network.settle();
        assertThat(ana.follows(cleo).text("following")).isEqualTo("requested");
        assertThat(ana.client().get("/users/" + cleo.id() + "/posts").status()).isEqualTo(403);
        cleo.acceptsFollowRequestOf(ana);
        String post = cleo.posts("almost_private", "For those who follow me");
        network.settle();
        assertThat(ana.relationshipTo(cleo).path("following").asText()).isEqualTo("accepted");
        // Two services say it, each from its own tables.
        for (Person[] pair : new Person[][] {{ana, cleo}, {cleo, ana}})
            assertThat(pair[0].client()
                            .get("/users/" + pair[1].id())
                            .require(200)
                            .body()
                            .path("relationship"))
                    .isEqualTo(pair[0].relationshipTo(pair[1]));
        assertThat(ana.postsOf(cleo)).containsExactly(post);
    }

    @Test
    void everyPostReachesExactlyThoseItIsFor(Network network) {
        var author = network.person("Ana");
        var chosen = network.person("Bo");
        var follower = network.person("Cleo");
        var stranger = network.person("Dev");
        network.settle();
        chosen.follows(author);
        follower.follows(author);
        network.settle();
        String open = author.posts("public", "for all");
        String almost = author.posts("almost_private", "for followers");
        String some = author.posts("private", "for Bo", chosen);
        String own = author.posts("private", "for me");
        String unlisted = author.posts("unlisted", "for who has the address");
        network.settle();

        assertThat(stranger.sees(open)).isTrue();
        assertThat(stranger.sees(unlisted)).isTrue();
        assertThat(stranger.sees(almost)).isFalse();
        assertThat(stranger.sees(some)).isFalse();
        assertThat(follower.sees(almost)).isTrue();
        assertThat(follower.sees(some)).isFalse();
        assertThat(chosen.sees(some)).isTrue();
        assertThat(chosen.sees(own)).isFalse();
        assertThat(author.sees(own)).isTrue();

        assertThat(author.postsOf(author)).containsExactly(unlisted, own, some, almost, open);
        assertThat(chosen.postsOf(author)).containsExactly(some, almost, open);
        assertThat(follower.postsOf(author)).containsExactly(almost, open);
        assertThat(stranger.postsOf(author)).containsExactly(open);
        assertThat(chosen.feed()).containsExactly(some, almost, open);
        assertThat(stranger.discovers()).contains(open).doesNotContain(almost, some, own, unlisted);

        chosen.unfollows(author);
        assertThat(chosen.sees(some)).isFalse();
        chosen.follows(author);
        assertThat(chosen.sees(some))
                .as("is not chosen again by following again")
                .isFalse();
        assertThat(chosen.sees(almost)).isTrue();
    }

    @Test
    void aGroupIsItsMembersOwn(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        var dev = network.person("Dev");
        network.settle();
        String group = ana.createsGroup("Sunday hikers");
        ana.invites(group, bo);
        bo.acceptsInvitationTo(group);
        cleo.asksToJoin(group);
        ana.accepts(group, cleo);
        String post = bo.postsInGroup(group, "Where do we go?");
        String event = bo.createsEvent(group, "Up the Brocken");
        network.settle();

        assertThat(cleo.sees(post)).isTrue();
        assertThat(cleo.feed()).contains(post);
        assertThat(dev.sees(post)).isFalse();
        assertThat(dev.client().get("/groups/" + group).require(200).text("membership"))
                .isEqualTo("none");
        assertThat(dev.client().get("/groups/" + group + "/posts").status()).isEqualTo(403);
        assertThat(dev.client().get("/groups/" + group + "/members").status()).isEqualTo(403);
        assertThat(dev.client().get("/events/" + event).status()).isEqualTo(404);

        ana.answersEvent(event, "going");
        var answered = cleo.answersEvent(event, "not_going");
        assertThat(answered.at("/counts/going").asInt()).isEqualTo(1);
        assertThat(answered.at("/counts/notGoing").asInt()).isEqualTo(1);
        assertThat(answered.path("myResponse").asText()).isEqualTo("not_going");

        bo.leaves(group);
        assertThat(bo.sees(post))
                .as("who leaves sees it no longer, its author included")
                .isFalse();
        assertThat(bo.client().get("/events/" + event).status()).isEqualTo(404);
    }

    @Test
    void aDirectMessageReachesEveryDeviceOfBoth(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String conversation = ana.talksTo(bo);
        var tablet = network.anotherDeviceOf(ana);
        try (var phone = ana.opensChat();
                var second = tablet.opensChat();
                var other = bo.opensChat()) {
            phone.sends(conversation, "first", "Hi Bo 👋");
            assertThat(phone.hears("ack").at("/message/seq").asInt()).isEqualTo(1);
            assertThat(second.hears("message").at("/message/content").asText()).isEqualTo("Hi Bo 👋");
            assertThat(other.hears("message").at("/message/sender/id").asText()).isEqualTo(ana.id());
            other.sends(conversation, "answer", "Hi Ana");
            assertThat(phone.hears("message").at("/message/seq").asInt()).isEqualTo(2);
        }
        assertThat(bo.reads(conversation))
                .extracting(message -> message.path("content").asText())
                .containsExactly("Hi Bo 👋", "Hi Ana");
    }

    @Test
    void aGroupsChatIsForItsMembersWhileTheyAre(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var dev = network.person("Dev");
        network.settle();
        String group = ana.createsGroup("Band");
        ana.invites(group, bo);
        bo.acceptsInvitationTo(group);
        String conversation = ana.client().get("/groups/" + group).require(200).text("conversationId");
        ana.writes(conversation, "1", "Rehearsal at eight").require(201);
        assertThat(bo.reads(conversation)).hasSize(1);
        assertThat(dev.client()
                        .get("/conversations/" + conversation + "/messages")
                        .status())
                .isEqualTo(404);
        try (var phone = bo.opensChat()) {
            bo.leaves(group);
            network.settle();
            ana.writes(conversation, "2", "Bo is gone").require(201);
            network.settle();
            assertThat(phone.socket().received())
                    .noneMatch(frame -> frame.path("type").asText().equals("message"));
        }
        assertThat(bo.client()
                        .get("/conversations/" + conversation + "/messages")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void peopleAreToldAtOnceOfWhatConcernsThem(Network network) {
        var ana = network.person("Ana");
        var cleo = network.reserved("Cleo");
        var dev = network.person("Dev");
        network.settle();
        try (var cleos = cleo.watchesNotifications();
                var anas = ana.watchesNotifications();
                var devs = dev.watchesNotifications()) {
            ana.follows(cleo);
            assertTold(cleos, "follow_request");
            cleo.acceptsFollowRequestOf(ana);
            assertTold(anas, "follow_accepted");
            String group = cleo.createsGroup("Sailors");
            cleo.invites(group, ana);
            assertTold(anas, "group_invitation");
            ana.acceptsInvitationTo(group);
            dev.asksToJoin(group);
            assertTold(cleos, "group_join_request");
            cleo.accepts(group, dev);
            assertTold(devs, "group_join_accepted");
            cleo.createsEvent(group, "First sail");
            assertTold(anas, "new_event");
            assertTold(devs, "new_event");
            ana.writes(group, "1", "I am in").require(201);
            assertTold(cleos, "new_message");
        }
        assertThat(ana.notifications("group_invitation"))
                .singleElement()
                .matches(invitation -> invitation.path("resolved").asBoolean());
        assertThat(cleo.notifications("follow_request"))
                .singleElement()
                .matches(request -> request.path("resolved").asBoolean());
    }

    private static void assertTold(Device device, String kind) {
        String told;
        do told = device.hears("notification").at("/notification/kind").asText();
        while (!told.equals(kind));
    }
}
