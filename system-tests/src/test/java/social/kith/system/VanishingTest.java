package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was told vanishes from an open device, and from the list, with what it was told of. */
@ExtendWith(Network.Extension.class)
class VanishingTest {
    @Test
    void withWhatPeopleAreToEachOther(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.reserved("Cleo");
        network.settle();
        try (var bos = bo.watchesNotifications();
                var cleos = cleo.watchesNotifications()) {
            vanishes(cleo, cleos, "follow_request", () -> bo.follows(cleo), () -> bo.unfollows(cleo));
            vanishes(bo, bos, "new_follower", () -> ana.follows(bo), () -> ana.unfollows(bo));
            bo.follows(cleo);
            vanishes(bo, bos, "follow_accepted", () -> cleo.acceptsFollowRequestOf(bo), () -> cleo.removesFollower(bo));
            String talk = ana.talksTo(bo);
            String message =
                    ana.writes(talk, "m1", "Are you coming?").require(201).id();
            vanishes(
                    bo,
                    bos,
                    "new_message",
                    () -> {},
                    () -> ana.client()
                            .delete("/conversations/" + talk + "/messages/" + message)
                            .require(204));
            vanishes(bo, bos, "new_follower", () -> ana.follows(bo), () -> bo.mutes(ana));
            vanishes(bo, bos, "new_follower", () -> bo.unmutes(ana), () -> bo.blocks(ana));
        }
    }

    @Test
    void withWhatIsSaidOfPosts(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        String mentioning = "With @" + bo.takesNickname();
        network.settle();
        String post = bo.posts("public", "Up the hill");
        network.settle();
        try (var bos = bo.watchesNotifications()) {
            var said = new String[1];
            vanishes(
                    bo,
                    bos,
                    "post_comment",
                    () -> said[0] = ana.comments(post, "Wait for me"),
                    () -> ana.deletesComment(said[0]));
            vanishes(bo, bos, "post_reaction", () -> ana.reacts(post, "like"), () -> ana.takesBackReactionTo(post));
            vanishes(
                    bo,
                    bos,
                    "mention",
                    () -> said[0] = ana.posts("public", mentioning),
                    () -> ana.changesPost(said[0], Map.of("content", "With nobody")));
            vanishes(
                    bo,
                    bos,
                    "mention",
                    () -> said[0] = ana.posts("public", mentioning),
                    () -> ana.changesPost(said[0], Map.of("privacy", "private")));
            vanishes(
                    bo,
                    bos,
                    "mention",
                    () -> said[0] = ana.posts("public", mentioning),
                    () -> ana.deletesPost(said[0]));
            vanishes(bo, bos, "post_comment", () -> ana.comments(post, "Once more"), ana::deletesAccount);
            vanishes(bo, bos, "post_comment", ana::signsIn, () -> bo.deletesPost(post));
        }
    }

    @Test
    void withWhatHappensInGroups(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        String group = ana.createsGroup("Sunday hikers");
        network.settle();
        try (var bos = bo.watchesNotifications()) {
            String other = ana.createsGroup("Readers");
            network.settle();
            vanishes(bo, bos, "group_invitation", () -> ana.invites(other, bo), () -> ana.deletesGroup(other));
            ana.invites(group, bo);
            bo.acceptsInvitationTo(group);
            network.settle();
            ana.makes(group, bo, "admin");
            network.settle();
            vanishes(
                    bo,
                    bos,
                    "group_join_request",
                    () -> cleo.asksToJoin(group),
                    () -> cleo.client()
                            .delete("/groups/" + group + "/join-requests/me")
                            .require(204));
            vanishes(bo, bos, "group_join_request", () -> cleo.asksToJoin(group), () -> ana.makes(group, bo, "member"));
            var event = new String[1];
            vanishes(
                    bo,
                    bos,
                    "new_event",
                    () -> event[0] = ana.createsEvent(group, "Up the Brocken"),
                    () -> ana.client().delete("/events/" + event[0]).require(204));
            vanishes(bo, bos, "new_event", () -> ana.createsEvent(group, "Down again"), () -> ana.removes(group, bo));
        }
    }

    private static void vanishes(Person reader, Device device, String kind, Runnable cause, Runnable end) {
        cause.run();
        String id = hears(device, kind).path("id").asText();
        end.run();
        JsonNode gone = device.hears("notification_gone");
        while (!gone.path("id").asText().equals(id)) gone = device.hears("notification_gone");
        assertThat(reader.notifications(kind))
                .as(kind)
                .noneMatch(told -> told.path("id").asText().equals(id));
    }

    private static JsonNode hears(Device device, String kind) {
        JsonNode told = device.hears("notification").path("notification");
        while (!told.path("kind").asText().equals(kind))
            told = device.hears("notification").path("notification");
        return told;
    }
}
