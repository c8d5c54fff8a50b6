package social.kith.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.somebody;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Content;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.CountingDriver;
import social.kith.platform.testkit.TestUser;

/** A page of twenty costs as many statements as one of one, whatever hangs on what is listed. */
@QuarkusTest
@TestProfile(CountingDriver.InUse.class)
class StatementCountsTest {
    private static final int ROUNDS = 20;

    @Test
    void aListCostsTheSameHoweverMuchIsOnAPage() {
        TestUser ana = somebody("Ana");
        Id image = Content.stores(ana);
        for (int round = 0; round < ROUNDS; round++) {
            TestUser other = somebody("Other");
            say(ana, group("Hikers", ana, other), image);
            say(ana, direct(ana, other), image);
        }
        assertCostsTheSame(ana, "/conversations?");
        Id talk = direct(ana, somebody("Bo"));
        for (int round = 0; round < ROUNDS; round++) say(ana, talk, image);
        assertCostsTheSame(ana, "/conversations/" + talk + "/messages?");
        assertCostsTheSame(ana, "/conversations/" + talk + "/messages?after=0&");
    }

    private static void say(TestUser by, Id in, Id image) {
        by.asks()
                .body(Map.of("clientMessageId", Id.next().toString(), "content", "Look", "mediaIds", List.of(image)))
                .post("/api/v1/conversations/" + in + "/messages")
                .then()
                .statusCode(201);
    }

    private static void assertCostsTheSame(TestUser viewer, String path) {
        // Two, so that there is one of each kind.
        List<String> few = cost(viewer, path, 2);
        assertThat(few).as(path).isNotEmpty();
        assertThat(cost(viewer, path, ROUNDS)).as(path).hasSameSizeAs(few);
    }

    private static List<String> cost(TestUser viewer, String path, int items) {
        var counted = CountingDriver.get(viewer, "/api/v1" + path + "limit=" + items);
        counted.answer().statusCode(200).body("items", hasSize(items));
        return counted.statements();
    }
}
