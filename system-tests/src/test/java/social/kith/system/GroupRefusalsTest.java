package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked of groups and cannot be: refused with the statuses of the API, and changing nothing. */
@ExtendWith(Network.Extension.class)
class GroupRefusalsTest {

    @Test
    void whatCannotBeIsRefusedAsTheApiSays(Network network) {
        Person creator = network.person("Ana");
        Person member = network.person("Bo");
        Person outsider = network.person("Dev");
        network.settle();
        String group = creator.createsGroup("Hikers");
        String path = "/groups/" + group;
        creator.invites(group, member);
        member.acceptsInvitationTo(group);
        String role = path + "/members/" + member.id();
        for (Object body : List.of(
                Map.of("title", " "),
                Map.of("title", "x".repeat(101)),
                Map.of("description", "x".repeat(2_001)),
                Map.of("bannerMediaId", "hill"),
                Map.of("creatorId", outsider.id()),
                Collections.singletonMap("title", null)))
            creator.client().patch(path, body).require(400);
        creator.client().patch(path, Map.of("bannerMediaId", outsider.id())).require(422);
        for (Object body : List.of(Map.of(), Map.of("role", "owner"), Map.of("role", "admin", "since", "now")))
            creator.client().patch(role, body).require(400);
        creator.client().patch(path + "/members/hill", Map.of("role", "admin")).require(400);
        creator.client()
                .patch(path + "/members/" + group, Map.of("role", "admin"))
                .require(404);
        creator.client()
                .patch(path + "/members/" + outsider.id(), Map.of("role", "creator"))
                .require(409);
        creator.client()
                .patch(path + "/members/" + creator.id(), Map.of("role", "member"))
                .require(409);
        var many = Collections.nCopies(101, outsider.id());
        creator.client().post(path + "/invitations", Map.of("userIds", many)).require(400);
        creator.client()
                .post(path + "/invitations", Map.of("userIds", List.of()))
                .require(400);
        for (String address :
                List.of("/groups?q=%20", "/groups?q=" + "x".repeat(201), "/groups?member=you", "/groups/hill"))
            creator.client().get(address).require(400);
        String nothing = "/groups/" + outsider.id();
        creator.client().get(nothing).require(404);
        creator.client().patch(nothing, Map.of("title", "x")).require(404);
        creator.client().delete(nothing).require(404);
        assertThat(creator.readsGroup(group).path("title").asText()).isEqualTo("Hikers");
        assertThat(creator.readsGroup(group).path("memberCount").asInt()).isEqualTo(2);
    }
}
