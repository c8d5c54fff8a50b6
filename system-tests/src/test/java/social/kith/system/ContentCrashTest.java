package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;
import social.kith.cluster.client.Answer;

/** People upload, post, comment and react while content-service is killed, and try again until they are answered. */
@ExtendWith(Network.Extension.class)
class ContentCrashTest {
    @Test
    void whatWasAcknowledgedIsThereOnceAndNumbersAreThoseOfTheLists(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        bo.follows(ana);
        network.settle();
        String guestBook = ana.posts("public", "Sign here");
        Set<String> written = Crash.killedWhileWriting(network, Service.CONTENT, name -> {
            List<String> images = hasImage(name)
                    ? List.of(acknowledged(() -> uploading(ana, name)).id())
                    : List.of();
            String post = acknowledged(() -> posting(ana, name, images)).id();
            acknowledged(() -> commenting(ana, guestBook, name));
            acknowledged(() -> bo.client().put("/posts/" + post + "/reaction", Map.of("emoji", "wow")));
            return 201;
        });
        network.settle();

        List<JsonNode> posts = ana.items("/users/" + ana.id() + "/posts?limit=100").stream()
                .filter(post -> !post.path("id").asText().equals(guestBook))
                .toList();
        assertThat(texts(posts)).containsExactlyInAnyOrderElementsOf(written);
        assertThat(posts).allSatisfy(post -> {
            assertThat(post.path("reactionCounts").toString()).isEqualTo("{\"wow\":1}");
            assertThat(post.path("commentCount").asInt()).isZero();
            assertThat(post.path("media")).hasSize(hasImage(post.path("content").asText()) ? 1 : 0);
            for (JsonNode image : post.path("media"))
                assertThat(bo.seesImage(image.path("id").asText())).isTrue();
        });
        assertThat(ana.reactorsTo(posts.getFirst().path("id").asText())).containsExactly(bo.id());
        assertThat(texts(ana.items("/posts/" + guestBook + "/comments?limit=100")))
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(ana.readsPost(guestBook).path("commentCount").asInt()).isEqualTo(written.size());
        assertThat(texts(bo.items("/feed?limit=100")))
                .hasSize(written.size() + 1)
                .containsAll(written);
        assertThat(bo.client()
                        .get("/users/" + ana.id())
                        .require(200)
                        .body()
                        .path("postCount")
                        .asInt())
                .isEqualTo(written.size() + 1);
    }

    /** Some do: an image takes longer than all the rest. */
    private static boolean hasImage(String name) {
        return name.endsWith("0");
    }

    private static Answer uploading(Person by, String name) {
        return by.client().postFile("/media", name, Picture.png(), "Idempotency-Key", name);
    }

    private static Answer posting(Person by, String name, List<String> images) {
        var post = Map.of("content", name, "privacy", "public", "mediaIds", images);
        return by.client().send("POST", "/api/v1/posts", post, "Idempotency-Key", name);
    }

    private static Answer commenting(Person by, String post, String name) {
        String path = "/api/v1/posts/" + post + "/comments";
        return by.client().send("POST", path, Map.of("content", name), "Idempotency-Key", name);
    }

    /** As a client does: the same again until it is answered that it is done. */
    private static Answer acknowledged(Supplier<Answer> call) {
        return await().pollInSameThread()
                .atMost(Crash.PATIENCE)
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(call::get, answer -> answer.status() / 100 == 2);
    }

    private static List<String> texts(List<JsonNode> items) {
        return items.stream().map(item -> item.path("content").asText()).toList();
    }
}
