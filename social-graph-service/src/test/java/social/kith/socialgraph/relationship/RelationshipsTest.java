package social.kith.socialgraph.relationship;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.socialgraph.Following.block;
import static social.kith.socialgraph.Following.follow;
import static social.kith.socialgraph.Following.get;
import static social.kith.socialgraph.Following.known;
import static social.kith.socialgraph.Following.mute;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Many relationships at once. */
@QuarkusTest
class RelationshipsTest {
    @Test
    void eachIsWhatItIsAloneInTheOrderAskedFor() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        TestUser cleo = known(TestUser.reserved("Cleo"));
        TestUser dev = known(TestUser.reserved("Dev"));
        TestUser eva = known(TestUser.named("Eva"));
        TestUser fay = known(TestUser.named("Fay"));
        follow(ana, cleo);
        follow(bo, ana);
        follow(dev, ana);
        mute(ana, dev);
        block(ana, eva);
        Identity.deletes(fay);
        String ids = Stream.of(dev, eva, bo, fay, cleo, dev, ana)
                .map(user -> user.id().toString())
                .collect(Collectors.joining(","));
        get(ana, "/relationships?ids=" + ids + "," + Id.next())
                .statusCode(200)
                .body("items", hasSize(5))
                .body(
                        "items.userId",
                        contains(Stream.of(dev, eva, bo, cleo, ana)
                                .map(user -> user.id().toString())
                                .toArray()))
                .body("items.following", contains("none", "none", "none", "requested", "none"))
                .body("items.followedBy", contains("accepted", "none", "accepted", "none", "none"))
                .body("items.blocking", contains(false, true, false, false, false))
                .body("items.muting", contains(true, false, false, false, false))
                .body("items.canMessage", contains(true, false, true, false, false));
    }

    @Test
    void aHundredAreAnsweredAndOneMoreIsTooMany() {
        TestUser ana = known(TestUser.named("Ana"));
        String ids = Stream.generate(Id::next).limit(100).map(Id::toString).collect(Collectors.joining(","));
        get(ana, "/relationships?ids=" + ids).statusCode(200).body("items", hasSize(0));
        get(ana, "/relationships?ids=" + ids + "," + ana.id()).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?ids=", "?ids=x", "?ids=,", "?ids=0P2HJ7QK8A0Z1,", "?ids=0p2hj7qk8a0z1", "?id=0P2HJ7QK8A0Z1"
            })
    void whatNamesNobodyIsRefused(String query) {
        get(known(TestUser.named("Ana")), "/relationships" + query)
                .statusCode(400)
                .body("errors[0].field", equalTo("ids"));
    }
}
