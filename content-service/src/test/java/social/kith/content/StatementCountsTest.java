package social.kith.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.content.Comments.commenting;
import static social.kith.content.Comments.under;
import static social.kith.content.Database.image;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.publishing;
import static social.kith.content.Reactions.reacting;
import static social.kith.people.testkit.SocialGraph.follows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.CountingDriver;
import social.kith.platform.testkit.TestUser;

/** A page of twenty costs as many statements as one of one, whatever hangs on what is listed. */
@QuarkusTest
@TestProfile(CountingDriver.InUse.class)
class StatementCountsTest {
    private static final int ROUNDS = 20;

    private final String word = "q" + Id.next().toString().toLowerCase(Locale.ROOT);
    private final TestUser ana = known(TestUser.named("Ana"));
    private final TestUser bo = nicknamed("bo" + word);
    private final Id hikers = group("Sunday hikers", bo, ana);

    private TestUser nicknamed(String nickname) {
        return known(new TestUser(UserCard.of(Id.next(), word, "Test", nickname, null, true), Id.next()));
    }

    private Map<String, ?> saying(TestUser author, String name, Object value) {
        return Map.of(
                "content",
                "Hello @bo" + word + " #" + word,
                "mediaIds",
                List.of(image(author), image(author)),
                name,
                value);
    }

    /** The newest is of the kind that has most: the first of its list has whatever any of the others has. */
    private void publish() {
        follows(bo, ana);
        for (int round = 0; round < ROUNDS; round++) {
            ana.asks()
                    .body(saying(ana, "title", "In a group"))
                    .post("/api/v1/groups/" + hikers + "/posts")
                    .then()
                    .statusCode(201);
            publishing(ana, saying(ana, "privacy", "public")).statusCode(201);
            if (round % 2 == 1) {
                Map<String, Object> chosen = new HashMap<>(saying(ana, "privacy", "private"));
                chosen.put("audience", List.of(bo.id().toString()));
                publishing(ana, chosen).statusCode(201);
            }
        }
    }

    @Test
    void aListOfPostsCostsTheSameHoweverManyThereAreOnAPage() {
        publish();
        for (String path : List.of(
                "/feed?",
                "/users/" + ana.id() + "/posts?",
                "/groups/" + hikers + "/posts?",
                "/discover?",
                "/posts?hashtag=" + word + "&",
                "/search?q=" + word + "&")) {
            assertCostsTheSame(ana, path);
            if (!path.startsWith("/feed")) assertCostsTheSame(bo, path);
        }
    }

    @Test
    void aListOfWhatHangsOnAPostOrOfPeopleDoesToo() {
        String post = publishing(ana, saying(ana, "privacy", "public"))
                .statusCode(201)
                .extract()
                .path("id");
        for (int round = 0; round < ROUNDS; round++) {
            TestUser other = nicknamed("other" + round + word);
            commenting(other, post, Map.of("content", "@bo" + word, "mediaIds", List.of(image(other), image(other))))
                    .statusCode(201);
            reacting(other, post, "like").statusCode(200);
        }
        assertCostsTheSame(ana, under(post) + "?");
        assertCostsTheSame(ana, "/posts/" + post + "/reactions?");
        assertCostsTheSame(ana, "/search?type=users&q=" + word + "&");
    }

    private static void assertCostsTheSame(TestUser viewer, String path) {
        List<String> one = cost(viewer, path, 1);
        assertThat(one).as(path).isNotEmpty();
        assertThat(cost(viewer, path, ROUNDS)).as(path).hasSameSizeAs(one);
    }

    private static List<String> cost(TestUser viewer, String path, int items) {
        var counted = CountingDriver.get(viewer, "/api/v1" + path + "limit=" + items);
        counted.answer().statusCode(200).body("items", hasSize(items));
        return counted.statements();
    }
}
