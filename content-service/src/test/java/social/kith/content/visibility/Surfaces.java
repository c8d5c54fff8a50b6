package social.kith.content.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import social.kith.content.media.Sending;
import social.kith.content.post.Privacy;

/** All that one of the people meets, and whether it is what the rules say. */
final class Surfaces {
    private final World world;
    private final Rules rules;
    private final Person viewer;
    private final String token;

    Surfaces(World world, Person viewer) {
        this.world = world;
        this.rules = world.rules;
        this.viewer = viewer;
        this.token = world.user(viewer).token();
    }

    void agreeWithTheRules() {
        for (Written post : world.posts) {
            if (post.picture != null)
                same(
                        "the picture of " + post,
                        rules.sees(viewer, post),
                        Sending.sees(world.user(viewer), post.picture));
            if (rules.sees(viewer, post)) meets(post);
            else for (String part : List.of("", "/comments", "/reactions")) refuses(404, "/posts/" + post.id + part);
        }
        lists("/feed", 7, post -> rules.seesInFeed(viewer, post));
        lists("/discover", 100, post -> rules.seesInLists(viewer, post) && post.privacy == Privacy.PUBLIC);
        for (Subject about : Subject.values()) {
            Predicate<Written> found = post -> rules.seesInLists(viewer, post) && post.text.about() == about;
            lists("/posts?hashtag=" + world.word(about), 3, found);
            lists("/search?type=posts&q=" + world.word(about), 3, found);
        }
        for (Person owner : Person.values()) {
            String path = "/users/" + world.user(owner).id() + "/posts";
            if (!rules.meets(viewer, owner)) refuses(404, path);
            else if (!rules.seesListOf(viewer, owner)) refuses(403, path);
            else lists(path, 3, post -> rules.seesInLists(viewer, post) && post.author == owner);
        }
        for (Club club : Club.values()) {
            String path = "/groups/" + world.id(club) + "/posts";
            if (!world.network.isMember(viewer, club)) refuses(403, path);
            else lists(path, 3, post -> rules.seesInLists(viewer, post) && post.club == club);
        }
    }

    /** By its address, with what hangs on it. */
    private void meets(Written post) {
        String path = "/posts/" + post.id;
        List<String> comments = world.comments.stream()
                .filter(comment -> comment.to == post && rules.sees(viewer, comment))
                .map(Said::toString)
                .toList();
        List<Person> reacting = post.reactions.keySet().stream()
                .filter(person -> rules.meets(viewer, person))
                .toList();
        same(
                path,
                Numbers.of(comments, post, reacting, viewer, mentions(post), chosen(post)),
                Numbers.of(get(path), world));
        same(path + "/comments", comments, names(path + "/comments", 2, "id"));
        same(
                path + "/reactions",
                reacting.stream().map(Person::toString).sorted().toList(),
                names(path + "/reactions", 2, "user.id").stream().sorted().toList());
    }

    private List<String> mentions(Written post) {
        Person mentioned = post.mentioned;
        return mentioned != null && rules.meets(viewer, mentioned) ? List.of(mentioned.toString()) : List.of();
    }

    private @Nullable List<String> chosen(Written post) {
        if (viewer != post.author || post.privacy != Privacy.PRIVATE) return null;
        return post.chosen.stream()
                .filter(world.network::isThere)
                .map(Person::toString)
                .sorted()
                .toList();
    }

    /** Those posts, newest first. */
    private void lists(String path, int limit, Predicate<Written> which) {
        same(
                path,
                world.posts.reversed().stream()
                        .filter(which)
                        .map(Written::toString)
                        .toList(),
                names(path, limit, "id"));
    }

    private void refuses(int status, String path) {
        same(path, status, get(path).statusCode());
    }

    /** What a list has of this world, by name, in pages of that many. */
    private List<String> names(String path, int limit, String id) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = page(path, limit, cursor);
            same(path, 200, page.statusCode());
            ids.addAll(page.path("items." + id));
            cursor = page.path("nextCursor");
        } while (cursor != null && !world.isOlder(ids.getLast()));
        return ids.stream()
                .filter(found -> !world.isOlder(found))
                .map(world::named)
                .toList();
    }

    private ExtractableResponse<Response> page(String path, int limit, @Nullable String cursor) {
        RequestSpecification request = asks().queryParam("limit", limit);
        if (cursor != null) request.queryParam("cursor", cursor);
        return request.get("/api/v1" + path).then().extract();
    }

    private ExtractableResponse<Response> get(String path) {
        return asks().get("/api/v1" + path).then().extract();
    }

    private RequestSpecification asks() {
        return RestAssured.given().auth().oauth2(token);
    }

    private void same(String path, @Nullable Object expected, @Nullable Object actual) {
        assertThat(actual).as("%s asks for %s", viewer, world.told(path)).isEqualTo(expected);
    }
}
