package social.kith.groups.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.groups.Circle;
import social.kith.groups.Ledger;
import social.kith.people.testkit.Identity;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Who is what in a group, and who says so. */
@QuarkusTest
class RoleTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        cleo = known("Cleo");
        circle = Circle.of(ana).with(bo, cleo);
    }

    /** Whoever asks, whom they make what, and what they are answered; all roles with all others. */
    @ParameterizedTest
    @CsvSource({
        "creator,  member,   admin,   200", "creator,  member,   creator, 200", "creator,  member,   member,  200",
        "creator,  admin,    member,  200", "creator,  admin,    creator, 200", "creator,  admin,    admin,   200",
        "creator,  creator,  creator, 200", "creator,  creator,  admin,   409", "creator,  creator,  member,  409",
        "creator,  outsider, admin,   409", "creator,  outsider, creator, 409", "creator,  outsider, member,  409",
        "creator,  invited,  admin,   409", "creator,  asking,   creator, 409", "creator,  declined, admin,   409",
        "creator,  gone,     admin,   409", "creator,  removed,  creator, 409", "creator,  deleted,  creator, 404",
        "admin,    admin,    member,  200", "admin,    admin,    creator, 403", "admin,    admin,    admin,   403",
        "admin,    member,   admin,   403", "admin,    member,   member,  403", "admin,    creator,  member,  403",
        "admin,    outsider, admin,   403", "member,   member,   admin,   403", "member,   member,   creator, 403",
        "member,   member,   member,  200", "member,   admin,    member,  403", "member,   creator,  member,  403",
        "outsider, member,   admin,   403", "outsider, outsider, member,  403", "outsider, outsider, creator, 403",
        "invited,  invited,  member,  403", "asking,   asking,   admin,   403", "removed,  removed,  admin,   403"
    })
    void everyoneAndEveryRole(String by, String whom, String role, int status) {
        TestUser asking = somebody(by);
        TestUser target = by.equals(whom) ? asking : somebody(whom);
        circle.makes(asking, target, role).statusCode(status);
        if (status == 200) circle.seenBy(target).body("role", equalTo(role));
        Ledger.balances(circle);
    }

    @Test
    void theCreatorNamesAnAdminAndTakesItBack() {
        circle.makes(ana, bo, "admin")
                .statusCode(200)
                .body("user.firstName", equalTo("Bo"), "role", equalTo("admin"), "since", notNullValue());
        TestUser dev = known("Dev");
        circle.requestBy(dev);
        circle.decide(bo, dev, "accept").statusCode(200);
        circle.remove(bo, dev).statusCode(403);
        circle.changeBy(bo, Map.of("title", "Mine")).statusCode(403);
        circle.deleteBy(bo).statusCode(403);
        circle.makes(ana, bo, "member").statusCode(200).body("role", equalTo("member"));
        bo.asks().get(circle.path("/join-requests")).then().statusCode(403);
        assertThat(changes()).containsExactly(bo.id() + " admin", bo.id() + " member");
    }

    @Test
    void whoHandsAGroupOverStaysAsAnAdminAndMayLeave() {
        String before = circle.seenBy(bo).extract().header("ETag");
        circle.makes(ana, bo, "creator").statusCode(200).body("role", equalTo("creator"));
        circle.seenBy(bo)
                .header("ETag", not(before))
                .body("role", equalTo("creator"), "creator.firstName", equalTo("Bo"));
        circle.seenBy(ana).body("role", equalTo("admin"), "memberCount", equalTo(3));
        assertThat(changes()).containsExactly(ana.id() + " admin", bo.id() + " creator");
        circle.makes(ana, ana, "creator").statusCode(403);
        circle.remove(ana, cleo).statusCode(403);
        circle.leaveBy(bo).statusCode(409).body("detail", containsString("hands it over"));
        circle.leaveBy(ana).statusCode(204);
        circle.remove(bo, cleo).statusCode(204);
        Ledger.balances(circle);
    }

    @Test
    void theSameAgainTellsNothing() {
        circle.makes(ana, ana, "creator").statusCode(200);
        circle.makes(ana, bo, "member").statusCode(200);
        assertThat(changes()).isEmpty();
    }

    @Test
    void whoComesBackIsAnOrdinaryMember() {
        circle.makes(ana, bo, "admin");
        circle.leaveBy(bo).statusCode(204);
        circle.with(bo).seenBy(bo).body("role", equalTo("member"));
        Ledger.balances(circle);
    }

    @Test
    void anAdminWhoDeletesTheirAccountIsOneAgainWhenTheyAreBack() {
        circle.makes(ana, bo, "admin");
        Identity.deletes(bo);
        circle.makes(ana, bo, "member").statusCode(404);
        Identity.restores(bo);
        circle.seenBy(bo).body("role", equalTo("admin"));
        circle.membersFor(cleo).body("items", hasSize(3), "items.role", contains("member", "admin", "creator"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"role\":null}",
                "{\"role\":\"owner\"}",
                "{\"role\":\"ADMIN\"}",
                "{\"role\":1}",
                "{\"role\":\"admin\",\"since\":\"2020-01-01\"}",
                "[]",
                "admin"
            })
    void aRoleThatIsNone(String body) {
        ana.asks().body(body).patch(circle.path("/members/" + bo.id())).then().statusCode(400);
    }

    @Test
    void aMemberOrAGroupThatIsNone() {
        role("/api/v1/groups/" + Id.next() + "/members/" + bo.id()).statusCode(404);
        role(circle.path("/members/bo")).statusCode(400);
        role(circle.path("/members/" + Id.next())).statusCode(404);
    }

    private ValidatableResponse role(String path) {
        return ana.asks().body(Map.of("role", "admin")).patch(path).then();
    }

    private TestUser somebody(String what) {
        TestUser known = known("Eva");
        switch (what) {
            case "creator" -> {
                return ana;
            }
            case "admin" -> circle.with(known).makes(ana, known, "admin").statusCode(200);
            case "member" -> circle.with(known);
            case "invited" -> circle.invite(ana, known);
            case "asking" -> circle.requestBy(known);
            case "declined" -> {
                circle.requestBy(known);
                circle.decide(ana, known, "decline");
            }
            case "gone" -> circle.with(known).leaveBy(known);
            case "removed" -> circle.with(known).remove(ana, known);
            case "deleted" -> {
                circle.with(known);
                Identity.deletes(known);
            }
            default -> assertThat(what).isEqualTo("outsider");
        }
        return known;
    }

    private List<String> changes() {
        return Ledger.events(circle).stream()
                .filter(event -> event.type().equals("MemberRoleChanged"))
                .map(RoleTest::shown)
                .toList();
    }

    private static String shown(Event event) {
        return event.key().split(":", -1)[1] + " " + event.data().replaceFirst(".*\"role\":\"(\\w+)\".*", "$1");
    }
}
