package social.kith.benchmarks;

import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import social.kith.benchmarks.ContentNetwork.Reader;

/** What people ask of content-service. */
enum Question {
    FEED("feed, page of 20", "GET", 200, (reader, random) -> "/feed?limit=20"),
    FEED_OF_MANY("feed, page of 20, who follows 5,000", "GET", 200, (reader, random) -> "/feed?limit=20"),
    PROFILE(
            "profile, page of 20",
            "GET",
            200,
            (reader, random) -> "/users/" + reader.author(random) + "/posts?limit=20"),
    POST("post", "GET", 200, (reader, random) -> "/posts/" + reader.post(random)),
    COMMENT("comment", "POST", 201, (reader, random) -> "/posts/" + reader.post(random) + "/comments"),
    PUBLISH("post creation", "POST", 201, (reader, random) -> "/posts");

    private final String text;
    private final String method;
    private final int status;
    private final BiFunction<Reader, Random, String> path;

    Question(String text, String method, int status, BiFunction<Reader, Random, String> path) {
        this.text = text;
        this.method = method;
        this.status = status;
        this.path = path;
    }

    String method() {
        return method;
    }

    /** Of the answer. */
    int status() {
        return status;
    }

    String path(Reader reader, Random random) {
        return path.apply(reader, random);
    }

    @Nullable
    String body(Random random) {
        return switch (this) {
            case FEED, FEED_OF_MANY, PROFILE, POST -> null;
            case COMMENT -> "{\"content\":\"%s\"}".formatted(new Words(random).text(20, 120));
            case PUBLISH -> "{\"content\":\"%s\",\"privacy\":\"public\"}".formatted(new Words(random).text(150, 300));
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
