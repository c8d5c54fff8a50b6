package social.kith.groups;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import social.kith.people.testkit.Identity;
import social.kith.platform.testkit.TestUser;

/** A group and what people do in it, as a client would. */
public record Circle(String id, TestUser creator) {
    private static final String GROUPS = "/api/v1/groups/";

    /** Somebody of whom identity-service has told. */
    public static TestUser known(String firstName) {
        return Identity.registers(TestUser.named(firstName));
    }

    /** A group of that creator's. */
    public static Circle of(TestUser creator) {
        String id = creator.asks()
                .body(Map.of("title", creator.card().firstName() + "'s hikers", "description", "Out on Sundays"))
                .post("/api/v1/groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Circle(id, creator);
    }

    /** One whose creator has invited them, and they have accepted. */
    public Circle with(TestUser... members) {
        for (TestUser member : members) {
            invite(creator, member).statusCode(200).body("items[0].result", equalTo("invited"));
            accept(member, invitation(member)).statusCode(200);
        }
        return this;
    }

    public String path(String rest) {
        return GROUPS + id + rest;
    }

    public ValidatableResponse seenBy(TestUser viewer) {
        return viewer.asks().get(path("")).then().statusCode(200);
    }

    public ValidatableResponse invite(TestUser by, TestUser... users) {
        List<String> ids = Stream.of(users).map(user -> user.id().toString()).toList();
        return by.asks().body(Map.of("userIds", ids)).post(path("/invitations")).then();
    }

    /** The id of that user's pending invitation to this group. */
    public String invitation(TestUser user) {
        return user.asks()
                .get("/api/v1/group-invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.group.id == '" + id + "' }.id");
    }

    public static ValidatableResponse accept(TestUser user, String invitation) {
        return user.asks()
                .post("/api/v1/group-invitations/" + invitation + "/accept")
                .then();
    }

    public static ValidatableResponse decline(TestUser user, String invitation) {
        return user.asks()
                .post("/api/v1/group-invitations/" + invitation + "/decline")
                .then();
    }

    public ValidatableResponse requestBy(TestUser user) {
        return user.asks().post(path("/join-requests")).then();
    }

    public ValidatableResponse withdrawBy(TestUser user) {
        return user.asks().delete(path("/join-requests/me")).then();
    }

    /** Accepts or declines that user's request. */
    public ValidatableResponse decide(TestUser by, TestUser user, String decision) {
        return by.asks()
                .post(path("/join-requests/" + user.id() + "/" + decision))
                .then();
    }

    public ValidatableResponse leaveBy(TestUser member) {
        return member.asks().delete(path("/members/me")).then();
    }

    public ValidatableResponse remove(TestUser by, TestUser member) {
        return by.asks().delete(path("/members/" + member.id())).then();
    }

    /** Makes that member something else: an admin, an ordinary member, the creator. */
    public ValidatableResponse makes(TestUser by, TestUser member, String role) {
        return by.asks()
                .body(Map.of("role", role))
                .patch(path("/members/" + member.id()))
                .then();
    }

    /** Edits it as a merge patch says. */
    public ValidatableResponse changeBy(TestUser user, Map<String, ?> patch) {
        return user.asks().body(patch).patch(path("")).then();
    }

    public ValidatableResponse deleteBy(TestUser user) {
        return user.asks().delete(path("")).then();
    }

    public ValidatableResponse membersFor(TestUser viewer) {
        return viewer.asks().get(path("/members")).then();
    }
}
