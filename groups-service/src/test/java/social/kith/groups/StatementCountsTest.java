package social.kith.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.CountingDriver;
import social.kith.platform.testkit.TestUser;

/** A page of ten costs as many statements as one of one, and none costs many. */
@QuarkusTest
@TestProfile(CountingDriver.InUse.class)
class StatementCountsTest {
    private static final int ROUNDS = 10;

    private final String word = "q" + Id.next().toString().toLowerCase(Locale.ROOT);
    private final TestUser ana = known("Ana");

    @Test
    void listsOfGroups() {
        TestUser bo = known("Bo");
        for (int round = 0; round <= ROUNDS; round++) {
            TestUser creator = known("Cleo");
            Circle circle = Circle.of(creator).with(ana);
            circle.changeBy(creator, Map.of("title", word)).statusCode(200);
            circle.invite(creator, bo);
        }
        assertCostsAtMost(4, ana, "/groups?");
        assertCostsAtMost(3, ana, "/groups?member=me&");
        assertCostsAtMost(6, ana, "/groups?q=" + word + "&");
        assertCostsAtMost(3, bo, "/group-invitations?");
    }

    @Test
    void listsOfPeopleInAGroup() {
        Circle circle = Circle.of(ana);
        for (int round = 0; round <= ROUNDS; round++) {
            circle.with(known("Bo"));
            circle.requestBy(known("Cleo"));
        }
        assertCostsAtMost(3, ana, "/groups/" + circle.id() + "/members?");
        assertCostsAtMost(3, ana, "/groups/" + circle.id() + "/join-requests?");
    }

    @Test
    void aGroup() {
        Circle circle = Circle.of(ana);
        assertThat(CountingDriver.get(ana, "/api/v1/groups/" + circle.id()).statements())
                .hasSizeBetween(1, 3);
    }

    private static void assertCostsAtMost(int most, TestUser viewer, String path) {
        List<String> one = cost(viewer, path, 1);
        assertThat(one).as(path).isNotEmpty().hasSizeLessThanOrEqualTo(most);
        assertThat(cost(viewer, path, ROUNDS)).as(path).hasSameSizeAs(one);
    }

    private static List<String> cost(TestUser viewer, String path, int items) {
        var counted = CountingDriver.get(viewer, "/api/v1" + path + "limit=" + items);
        counted.answer().statusCode(200).body("items", hasSize(items));
        return counted.statements();
    }
}
