package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import social.kith.cluster.client.Answer;

/** Wherever a post can be met. */
enum Surface {
    ADDRESS((viewer, post) -> viewer.sees(post.id())),
    COMMENTS((viewer, post) -> viewer.isThere("/posts/" + post.id() + "/comments")),
    REACTIONS((viewer, post) -> viewer.isThere("/posts/" + post.id() + "/reactions")),
    IMAGE((viewer, post) -> viewer.isThere("/media/" + post.image())),
    THUMBNAIL((viewer, post) -> viewer.isThere("/media/" + post.image() + "/thumbnail")),
    PROFILE((viewer, post) -> isIn(viewer, post, "/users/" + post.author().id() + "/posts")),
    GROUP((viewer, post) -> post.group() != null && isIn(viewer, post, "/groups/" + post.group() + "/posts")),
    FEED((viewer, post) -> viewer.feed().contains(post.id())),
    DISCOVER((viewer, post) -> viewer.discovers().contains(post.id())),
    HASHTAG((viewer, post) -> viewer.postsTagged(post.word()).contains(post.id())),
    SEARCH((viewer, post) -> viewer.finds("posts", post.word()).contains(post.id()));

    static final Set<Surface> NOWHERE = Set.of();
    /** For who has its address. */
    static final Set<Surface> BY_ADDRESS = Set.of(ADDRESS, COMMENTS, REACTIONS, IMAGE, THUMBNAIL);
    /** By who does not follow its author. */
    static final Set<Surface> IN_LISTS = and(BY_ADDRESS, PROFILE, HASHTAG, SEARCH);
    /** By its author, and who follows them. */
    static final Set<Surface> IN_FEEDS = and(IN_LISTS, FEED);

    private static final String NOTHING = "0P2HJ7QK8A0Z1";

    private final BiPredicate<Person, Marked> shows;

    Surface(BiPredicate<Person, Marked> shows) {
        this.shows = shows;
    }

    static Set<Surface> and(Set<Surface> some, Surface... more) {
        Set<Surface> all = EnumSet.copyOf(Arrays.asList(more));
        all.addAll(some);
        return all;
    }

    static Set<Surface> without(Set<Surface> some, Surface one) {
        Set<Surface> rest = EnumSet.copyOf(some);
        rest.remove(one);
        return rest;
    }

    static Set<Surface> met(Person viewer, Marked post) {
        return Arrays.stream(values())
                .filter(surface -> surface.shows.test(viewer, post))
                .collect(Collectors.toSet());
    }

    /** Asks all of them at once; where the post is not to be seen, it is as if it had never been, and nobody says anything to it. */
    static void assertMet(String when, Person viewer, Marked post, Set<Surface> expected) {
        assertThat(met(viewer, post)).as(when).isEqualTo(expected);
        if (expected.isEmpty()) assertNotThere(when, viewer, post);
    }

    private static void assertNotThere(String when, Person viewer, Marked post) {
        for (String address : post.addresses()) {
            Answer hidden = viewer.client().get(address);
            Answer nothing = viewer.client().get(nothing(address, post));
            assertThat(hidden.status()).as(when).isEqualTo(404);
            assertThat(nothing(hidden.body().toString(), post))
                    .as(when)
                    .isEqualTo(nothing.body().toString());
        }
        String address = "/posts/" + post.id();
        viewer.client().post(address + "/comments", Map.of("content", "Hello")).require(404);
        viewer.client().put(address + "/reaction", Map.of("emoji", "like")).require(404);
        viewer.client().delete(address + "/reaction").require(404);
        viewer.client().patch(address, Map.of("content", "Mine")).require(404);
        if (viewer != post.author()) viewer.client().delete(address).require(404);
    }

    private static String nothing(String text, Marked post) {
        return text.replace(post.id(), NOTHING).replace(post.image(), NOTHING);
    }

    /** Lists of a private profile and of a group that are not for the viewer are refused as a whole. */
    private static boolean isIn(Person viewer, Marked post, String list) {
        Answer page = viewer.client().get(list + "?limit=100");
        if (Set.of(403, 404).contains(page.status())) return false;
        for (var item : page.require(200).body().path("items"))
            if (Objects.equals(item.path("id").asText(), post.id())) return true;
        return false;
    }
}
