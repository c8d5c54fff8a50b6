package social.kith.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post that is known wherever it is met.
 *
 * @param word the one tag and the one word in it, and in nothing else
 * @param image which hangs on it
 * @param group where it is written in one
 */
record Marked(
        String id,
        Person author,
        String word,
        String image,
        @Nullable String group) {
    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

    static Marked by(Person author, String privacy, Person... audience) {
        String word = newWord();
        String image = author.uploads(Picture.png());
        Map<String, Object> post =
                new HashMap<>(Map.of("content", "#" + word, "privacy", privacy, "mediaIds", List.of(image)));
        if (audience.length > 0)
            post.put("audience", Stream.of(audience).map(Person::id).toList());
        return new Marked(author.posts(post), author, word, image, null);
    }

    static Marked inGroup(Person author, String group) {
        String word = newWord();
        String image = author.uploads(Picture.png());
        Map<String, Object> post = Map.of("content", "#" + word, "mediaIds", List.of(image));
        return new Marked(author.postsInGroup(group, post), author, word, image, group);
    }

    static String newWord() {
        return "w" + Long.toString(COUNT.incrementAndGet(), Character.MAX_RADIX);
    }

    /** What of it can be asked for by its id alone. */
    List<String> addresses() {
        return List.of(
                "/posts/" + id,
                "/posts/" + id + "/comments",
                "/posts/" + id + "/reactions",
                "/media/" + image,
                "/media/" + image + "/thumbnail");
    }
}
