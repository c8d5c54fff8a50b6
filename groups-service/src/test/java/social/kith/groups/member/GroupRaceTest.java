package social.kith.groups.member;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.groups.AtOnce.atOnce;
import static social.kith.groups.Circle.accept;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import social.kith.groups.Circle;
import social.kith.groups.Ledger;
import social.kith.people.testkit.Identity;
import social.kith.platform.testkit.TestUser;

/**
 * What people do to one group at the same moment: whatever is first, there is one creator, the right number of members,
 * and one event of each change, in the order in which they happened.
 */
@QuarkusTest
class GroupRaceTest {
    private static final int TIMES = 6;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private TestUser dev;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        cleo = known("Cleo");
        dev = known("Dev");
        circle = Circle.of(ana).with(bo, cleo);
    }

    @AfterEach
    void addsUp() {
        Ledger.balances(circle);
    }

    @RepeatedTest(TIMES)
    void twoHandoversAtOnce() throws Exception {
        assertThat(atOnce(() -> circle.makes(ana, bo, "creator"), () -> circle.makes(ana, cleo, "creator")))
                .containsExactly(200, 403);
    }

    @RepeatedTest(TIMES)
    void theCreatorLeavesWhileHandingOver() throws Exception {
        var statuses = atOnce(() -> circle.makes(ana, bo, "creator"), () -> circle.leaveBy(ana));
        assertThat(statuses).containsAnyOf(204, 409).contains(200);
        assertThat(role(bo)).isEqualTo("creator");
    }

    @RepeatedTest(TIMES)
    void theHeirLeavesWhileTheGroupIsHandedOver() throws Exception {
        var statuses = atOnce(() -> circle.makes(ana, bo, "creator"), () -> circle.leaveBy(bo));
        // Whoever is first wins, and the other is told that it cannot be any more.
        assertThat(statuses).isIn(List.of(200, 409), List.of(204, 409));
        assertThat(List.of(role(ana), role(bo))).containsOnlyOnce("creator");
    }

    @RepeatedTest(TIMES)
    void theHeirIsRemovedWhileTheGroupIsHandedOver() throws Exception {
        var statuses = atOnce(() -> circle.makes(ana, bo, "creator"), () -> circle.remove(ana, bo));
        assertThat(statuses).isIn(List.of(200, 403), List.of(204, 409));
    }

    @RepeatedTest(TIMES)
    void theLastAdminLeavesAndIsMadeAnOrdinaryMemberAndIsNeededForARequest() throws Exception {
        circle.makes(ana, bo, "admin");
        circle.requestBy(dev);
        var statuses = atOnce(
                () -> circle.leaveBy(bo),
                () -> circle.makes(ana, bo, "member"),
                () -> circle.decide(bo, dev, "accept"));
        assertThat(statuses).contains(204).allMatch(List.of(200, 204, 403, 409)::contains);
        assertThat(role(bo)).isEqualTo("null");
    }

    @RepeatedTest(TIMES)
    void aRequestIsAcceptedAndWithdrawnAndWhoAskedRemoved() throws Exception {
        circle.requestBy(dev);
        var statuses = atOnce(
                () -> circle.decide(ana, dev, "accept"), () -> circle.withdrawBy(dev), () -> circle.remove(ana, dev));
        assertThat(statuses).allMatch(List.of(200, 204, 409)::contains).contains(409);
    }

    @RepeatedTest(TIMES)
    void manyInviteManyWhoAsk() throws Exception {
        TestUser eva = known("Eva");
        var statuses = atOnce(
                () -> circle.invite(ana, dev, eva),
                () -> circle.invite(bo, eva, dev),
                () -> circle.requestBy(dev),
                () -> circle.requestBy(eva),
                () -> circle.invite(cleo, dev, eva));
        assertThat(statuses).containsExactly(200, 200, 200, 201, 201);
        assertThat(List.of(role(dev), role(eva))).containsOnly("member");
    }

    @RepeatedTest(TIMES)
    void theGroupIsDeletedWhilePeopleDoThingsInIt() throws Exception {
        circle.invite(ana, dev);
        String invitation = circle.invitation(dev);
        TestUser eva = known("Eva");
        var statuses = atOnce(
                () -> circle.deleteBy(ana),
                () -> circle.makes(ana, bo, "creator"),
                () -> accept(dev, invitation),
                () -> circle.invite(bo, known("Fay")),
                () -> circle.requestBy(eva),
                () -> circle.leaveBy(cleo),
                () -> circle.changeBy(ana, Map.of("title", "Too late")),
                () -> plan(bo));
        assertThat(statuses).allMatch(List.of(200, 201, 204, 403, 404)::contains);
    }

    @RepeatedTest(TIMES)
    void twoDeletionsAtOnce() throws Exception {
        assertThat(atOnce(() -> circle.deleteBy(ana), () -> circle.deleteBy(ana)))
                .containsExactly(204, 404);
    }

    @RepeatedTest(TIMES)
    void theCreatorIsErasedWhileHandingOver() throws Exception {
        assertThat(atOnce(() -> circle.makes(ana, bo, "creator"), () -> {
                    Identity.erases(ana);
                    return circle.seenBy(bo);
                }))
                .contains(200)
                .allMatch(List.of(200, 403)::contains);
    }

    @RepeatedTest(TIMES)
    void twoEditAtOnceWhatBothHaveSeen() throws Exception {
        String seen = circle.seenBy(ana).extract().header("ETag");
        assertThat(atOnce(() -> edit(seen, "One"), () -> edit(seen, "Two"))).containsExactly(200, 412);
    }

    private ValidatableResponse edit(String seen, String title) {
        return ana.asks()
                .header("If-Match", seen)
                .body(Map.of("title", title))
                .patch(circle.path(""))
                .then();
    }

    private ValidatableResponse plan(TestUser by) {
        return by.asks()
                .body(Map.of(
                        "title",
                        "Up",
                        "description",
                        "Bring water",
                        "startsAt",
                        "2199-05-02T07:00:00Z",
                        "timeZone",
                        "Europe/Berlin"))
                .post(circle.path("/events"))
                .then();
    }

    private String role(TestUser user) {
        return String.valueOf((Object) circle.seenBy(user).extract().path("role"));
    }
}
