package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.unreadCount;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.notification.Scene.Post;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class NotificationListTest {
    private TestUser cleo;

    @BeforeEach
    void begin() {
        cleo = person("Cleo");
    }

    @Test
    void pagesAreNewestFirstAndWhatComesMeanwhileHidesNothing() {
        for (String name : List.of("Ana", "Bo", "Dev", "Eva", "Fay")) followedBy(name);
        List<String> seen = new ArrayList<>();
        String path = "/api/v1/notifications?limit=2";
        String next = "";
        while (next != null) {
            var page = cleo.asks().get(path + next).then().statusCode(200).extract();
            seen.addAll(page.path("items.actors.flatten().firstName"));
            String cursor = page.path("nextCursor");
            next = cursor == null ? null : "&cursor=" + cursor;
            if (seen.size() == 2) followedBy("Gil");
        }
        assertThat(seen).containsExactly("Fay", "Eva", "Dev", "Bo", "Ana");
        cleo.asks().get(path + "&cursor=nonsense").then().statusCode(400);
        cleo.asks().get("/api/v1/notifications?limit=101").then().statusCode(400);
    }

    @Test
    void whatGrowsMovesToTheFrontAndNothingElseIsLostOrDoubledForWhoPages() {
        TestUser ana = person("Ana");
        List<Post> posts = Stream.generate(() -> Post.by(cleo)).limit(5).toList();
        for (Post post : posts) comments(ana, post);
        var first = notificationsOf(cleo, "?limit=2").extract();
        assertThat(subjects(first)).isEqualTo(ids(posts, 4, 3));
        comments(person("Bo"), posts.get(1));
        var second = notificationsOf(cleo, "?limit=2&cursor=" + first.path("nextCursor"))
                .extract();
        assertThat(subjects(second)).isEqualTo(ids(posts, 2, 0));
        assertThat(second.<String>path("nextCursor")).isNull();
        var all = notificationsOf(cleo).body("items[0].actorCount", equalTo(2)).extract();
        assertThat(subjects(all)).isEqualTo(ids(posts, 1, 4, 3, 2, 0));
        String id = all.path("items[4].id");
        read(cleo, id).statusCode(204);
        assertThat(subjects(notificationsOf(cleo).extract()))
                .as("to read one moves nothing")
                .isEqualTo(ids(posts, 1, 4, 3, 2, 0));
    }

    @Test
    void whatIsSettledStaysWhereItIs() {
        Id asked = Id.next();
        TestUser ana = person("Ana");
        follow("FollowRequested", asked, ana, cleo);
        followedBy("Bo");
        followAccepted(asked, ana, cleo, true);
        notificationsOf(cleo).body("items.resolved", contains(false, true));
    }

    private static List<String> subjects(ExtractableResponse<Response> page) {
        return page.path("items.subject.id");
    }

    private static List<String> ids(List<Post> posts, int... which) {
        return Arrays.stream(which)
                .mapToObj(one -> posts.get(one).id().toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unread", "messages"})
    void whatIsNeitherTrueNorFalseIsRefused(String flag) {
        for (String nonsense : List.of("maybe", "TRUE", "1", "true,false"))
            cleo.asks()
                    .get("/api/v1/notifications?" + flag + "=" + nonsense)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo(flag));
    }

    @Test
    void oneIsReadAndThenAll() {
        for (String name : List.of("Ana", "Bo", "Dev")) followedBy(name);
        List<String> ids = notificationsOf(cleo).extract().path("items.id");
        read(cleo, ids.get(1)).statusCode(204);
        read(cleo, ids.get(1)).statusCode(204);
        assertThat(unreadCount(cleo)).isEqualTo(2);
        assertThat(unread()).containsExactly(ids.get(0), ids.get(2));
        cleo.asks().get("/api/v1/notifications?unread=false").then().body("items", hasSize(3));
        cleo.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        assertThat(unreadCount(cleo)).isZero();
        assertThat(unread()).isEmpty();
        notificationsOf(cleo).body("items", hasSize(3)).body("items[0].read", equalTo(true));
    }

    @Test
    void othersDoNotKnowOfThemAndNobodyTouchesThem() {
        followedBy("Ana");
        String id = notificationsOf(cleo).extract().path("items[0].id");
        TestUser dev = person("Dev");
        read(dev, id).statusCode(404);
        read(cleo, Id.next().toString()).statusCode(404);
        read(cleo, "nonsense").statusCode(400);
        dev.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        notificationsOf(dev).body("items", hasSize(0));
        assertThat(unreadCount(cleo)).isEqualTo(1);
    }

    @Test
    void nobodyReadsWithoutAToken() {
        for (String path : Stream.of("", "/unread-count").toList())
            RestAssured.get("/api/v1/notifications" + path).then().statusCode(401);
        RestAssured.post("/api/v1/notifications/read-all").then().statusCode(401);
    }

    private void followedBy(String name) {
        follow("FollowRequested", Id.next(), person(name), cleo);
    }

    private List<String> unread() {
        return cleo.asks()
                .get("/api/v1/notifications?unread=true")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static io.restassured.response.ValidatableResponse read(TestUser user, String notification) {
        return user.asks()
                .post("/api/v1/notifications/" + notification + "/read")
                .then();
    }
}
