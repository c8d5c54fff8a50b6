package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.system.Surface.GROUP;
import static social.kith.system.Surface.IMAGE;
import static social.kith.system.Surface.IN_FEEDS;
import static social.kith.system.Surface.NOWHERE;
import static social.kith.system.Surface.THUMBNAIL;
import static social.kith.system.Surface.and;
import static social.kith.system.Surface.assertMet;
import static social.kith.system.Surface.met;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Groups, as who made one, a member, who was removed and who never was in it meet them. */
@ExtendWith(Network.Extension.class)
class GroupsTest {
    private Network network;
    private Person creator;
    private Person member;
    private Person removed;
    private Person outsider;
    private String group;
    private String path;
    private String word;

    @BeforeEach
    void meet(Network shared) {
        network = shared;
        creator = network.person("Ana");
        member = network.person("Bo");
        removed = network.person("Cleo");
        outsider = network.person("Dev");
        network.settle();
        word = Marked.newWord();
        group = creator.createsGroup("Hikers " + word);
        path = "/groups/" + group;
        creator.invites(group, member, removed);
        member.acceptsInvitationTo(group);
        removed.acceptsInvitationTo(group);
        network.settle();
    }

    @Test
    void everybodyFindsIt_membersAloneMeetWhatIsInIt_andWhoIsRemovedNoLonger() {
        var post = Marked.inGroup(removed, group);
        String event = removed.createsEvent(group, "Up the hill");
        removed.answersEvent(event, "going");
        creator.writes(group, "c1", "Who comes?").require(201);
        String banner = creator.uploads(Picture.png());
        network.settle();
        creator.client().patch(path, Map.of("bannerMediaId", banner)).require(200);
        network.settle();
        for (Person insider : List.of(creator, member, removed)) {
            assertMet("to a member", insider, post, and(IN_FEEDS, GROUP));
            assertThat(parts(insider, event)).containsOnly(200);
            assertThat(insider.readsGroup(group).path("conversationId").asText())
                    .isEqualTo(group);
        }
        try (var chat = removed.opensChat();
                var notifications = removed.watchesNotifications()) {
            creator.removes(group, removed);
            network.settle();
            creator.writes(group, "c2", "Just us now").require(201);
            member.createsEvent(group, "Down the hill");
            network.settle();
            assertThat(chat.socket().received())
                    .noneMatch(frame -> frame.toString().contains("Just us now"));
            assertThat(notifications.socket().received())
                    .noneMatch(frame -> frame.toString().contains("Down the hill"));
        }
        for (Person stranger : List.of(removed, outsider)) {
            assertMet("to whoever is no member", stranger, post, NOWHERE);
            assertThat(parts(stranger, event)).containsExactly(403, 403, 403, 404, 404, 404, 404);
            assertThat(stranger.ids("/conversations")).doesNotContain(group);
            assertThat(stranger.notifications("new_event")).isEmpty();
            assertThat(stranger.notifications("new_message")).isEmpty();
            stranger.client()
                    .post(path + "/invitations", Map.of("userIds", List.of(outsider.id())))
                    .require(403);
            stranger.writes(group, "x", "Me too").require(404);
        }
        for (Person anybody : List.of(creator, member, removed, outsider)) {
            var seen = anybody.readsGroup(group);
            assertThat(seen.path("title").asText()).isEqualTo("Hikers " + word);
            assertThat(seen.path("memberCount").asInt()).isEqualTo(2);
            assertThat(seen.at("/creator/id").asText()).isEqualTo(creator.id());
            assertThat(seen.path("bannerUrl").asText()).isEqualTo("/api/v1/media/" + banner);
            assertThat(anybody.seesImage(banner)).isTrue();
            assertThat(anybody.ids("/groups?q=" + word)).containsExactly(group);
            assertThat(anybody.finds("groups", word)).containsExactly(group);
            assertThat(anybody.ids("/groups?limit=100")).contains(group);
        }
        assertThat(member.ids("/groups?member=me")).containsExactly(group);
        assertThat(removed.ids("/groups?member=me")).isEmpty();
        assertThat(removed.readsGroup(group).has("conversationId")).isFalse();
        // Their own to delete, though they see it no longer.
        removed.deletesPost(post.id());
    }

    @Test
    void membersInvite_othersAsk_andWhereBothMeetTheyHaveSaidYes() {
        Person invited = network.person("Eva");
        Person both = network.person("Fay");
        network.settle();
        member.invites(group, invited, both);
        network.settle();
        assertThat(invited.notifications("group_invitation")).hasSize(1);
        assertThat(invited.readsGroup(group).path("membership").asText()).isEqualTo("invited");
        both.asksToJoin(group);
        assertThat(both.readsGroup(group).path("membership").asText()).isEqualTo("accepted");
        outsider.asksToJoin(group);
        assertThat(outsider.readsGroup(group).path("membership").asText()).isEqualTo("requesting");
        for (Person nobody : List.of(member, outsider, invited))
            for (String decision : List.of("accept", "decline"))
                nobody.client()
                        .post(path + "/join-requests/" + outsider.id() + "/" + decision, null)
                        .require(403);
        creator.makes(group, member, "admin");
        assertThat(member.items(path + "/join-requests")).hasSize(1);
        member.accepts(group, outsider);
        network.settle();
        assertThat(outsider.notifications("group_join_accepted")).hasSize(1);
        String invitation = invited.ids("/group-invitations").getFirst();
        invited.client()
                .post("/group-invitations/" + invitation + "/decline", null)
                .require(200);
        invited.client()
                .post("/group-invitations/" + invitation + "/accept", null)
                .require(409);
        assertThat(invited.readsGroup(group).path("membership").asText()).isEqualTo("none");
        invited.asksToJoin(group);
        invited.client().delete(path + "/join-requests/me").require(204);
        invited.client().delete(path + "/join-requests/me").require(409);
        creator.client()
                .post(path + "/join-requests/" + invited.id() + "/accept", null)
                .require(409);
        assertThat(creator.readsGroup(group).path("memberCount").asInt()).isEqualTo(5);
    }

    @Test
    void theCreatorEditsNamesAdminsHandsOverAndLeaves() {
        var change = Map.of("title", "Slow hikers " + word);
        for (Person other : List.of(member, removed, outsider)) {
            other.client().patch(path, change).require(403);
            other.client().delete(path).require(403);
            other.client()
                    .patch(path + "/members/" + member.id(), Map.of("role", "admin"))
                    .require(403);
            other.client().delete(path + "/members/" + creator.id()).require(403);
        }
        creator.client().delete(path + "/members/me").require(409);
        String seen = creator.client()
                .get(path)
                .require(200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        creator.client()
                .send("PATCH", "/api/v1" + path, change, "If-Match", seen)
                .require(200);
        creator.client()
                .send("PATCH", "/api/v1" + path, change, "If-Match", seen)
                .require(412);
        network.settle();
        assertThat(outsider.finds("groups", "slow " + word)).containsExactly(group);
        assertThat(outsider.ids("/groups?q=slow%20" + word)).containsExactly(group);
        assertThat(member.client().get("/conversations").body().toString()).contains("Slow hikers " + word);
        creator.makes(group, member, "admin");
        network.settle();
        String post = removed.postsInGroup(group, "To be moderated");
        member.deletesPost(post);
        creator.makes(group, member, "creator");
        network.settle();
        assertThat(member.readsGroup(group).path("role").asText()).isEqualTo("creator");
        assertThat(creator.readsGroup(group).path("role").asText()).isEqualTo("admin");
        assertThat(outsider.readsGroup(group).at("/creator/id").asText()).isEqualTo(member.id());
        creator.client().patch(path, change).require(403);
        String other = removed.postsInGroup(group, "As an admin still");
        creator.deletesPost(other);
        creator.leaves(group);
        member.removes(group, removed);
        network.settle();
        assertThat(member.items(path + "/members")).hasSize(1);
    }

    @Test
    void aDeletedGroupIsGoneForEverybodyEverywhere() {
        var post = Marked.inGroup(member, group);
        String comment = creator.comments(post.id(), "Who comes?");
        String event = member.createsEvent(group, "Up the hill");
        member.writes(group, "c1", "Hello all").require(201);
        creator.invites(group, outsider);
        Person asking = network.person("Eva");
        network.settle();
        asking.asksToJoin(group);
        network.settle();
        assertThat(outsider.notifications("group_invitation")).hasSize(1);
        assertThat(creator.notifications("group_join_request")).hasSize(1);
        creator.deletesGroup(group);
        network.settle();
        for (Person anybody : List.of(creator, member, removed, outsider, asking)) {
            anybody.client().get(path).require(404);
            anybody.client().get("/posts/" + post.id()).require(404);
            // An image that nothing shows any more is its sender's own until it is removed.
            if (anybody == member) assertThat(met(member, post)).isSubsetOf(IMAGE, THUMBNAIL);
            else assertMet("in a deleted group", anybody, post, NOWHERE);
            assertThat(parts(anybody, event)).containsOnly(404);
            assertThat(anybody.ids("/conversations")).doesNotContain(group);
            anybody.writes(group, "x", "Anybody?").require(404);
            assertThat(anybody.ids("/groups?q=" + word)).isEmpty();
            assertThat(anybody.finds("groups", word)).isEmpty();
            assertThat(anybody.ids("/groups?member=me")).isEmpty();
            assertThat(anybody.ids("/group-invitations")).isEmpty();
            for (String kind : List.of("group_invitation", "group_join_request", "new_event", "new_message"))
                assertThat(anybody.notifications(kind)).as(kind).isEmpty();
        }
        creator.client().delete("/comments/" + comment).require(404);
    }

    /** What the parts of the group are answered with: its lists first, then what has an address of its own. */
    private List<Integer> parts(Person viewer, String event) {
        return List.of(
                        path + "/members",
                        path + "/posts",
                        path + "/events",
                        "/events/" + event,
                        "/events/" + event + "/responses",
                        "/conversations/" + group + "/messages",
                        "/conversations/" + group + "/messages?after=0")
                .stream()
                .map(address -> viewer.client().get(address).status())
                .toList();
    }
}
