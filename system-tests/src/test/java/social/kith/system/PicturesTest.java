package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Images: whose they are before they hang on something, and who sees them from then on. */
@ExtendWith(Network.Extension.class)
class PicturesTest {
    @Test
    void anImageIsItsUploadersUntilItHangsOnSomethingAndGoesWithIt(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String image = ana.uploads(Picture.png());
        assertThat(ana.seesImage(image)).isTrue();
        assertThat(bo.seesImage(image)).isFalse();
        String post = ana.posts(Map.of("content", "Look", "privacy", "public", "mediaIds", List.of(image)));
        assertThat(bo.seesImage(image)).isTrue();
        var shown = bo.readsPost(post).path("media").get(0);
        assertThat(shown.path("id").asText()).isEqualTo(image);
        assertThat(shown.path("width").asInt()).isEqualTo(16);
        assertThat(shown.path("height").asInt()).isEqualTo(12);
        assertThat(shown.path("contentType").asText()).isEqualTo("image/png");

        ana.changesPost(post, Map.of("privacy", "private"));
        assertThat(bo.seesImage(image)).isFalse();
        ana.changesPost(post, Map.of("privacy", "unlisted"));
        assertThat(bo.seesImage(image)).isTrue();
        ana.deletesPost(post);
        assertThat(bo.seesImage(image)).isFalse();
    }

    @Test
    void whatWasSeenIsAuthorizedAnewOnEachUse(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String image = ana.uploads(Picture.jpeg());
        String post = ana.posts(Map.of("content", "Look", "privacy", "public", "mediaIds", List.of(image)));
        var seen = bo.client().get("/media/" + image).require(200).headers();
        assertThat(seen.firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(seen.firstValue("Content-Type")).contains("image/jpeg");
        assertThat(seen.firstValue("X-Content-Type-Options")).contains("nosniff");
        String tag = seen.firstValue("ETag").orElseThrow();
        String address = "/api/v1/media/" + image;
        bo.client().send("GET", address, null, "If-None-Match", tag).require(304);
        bo.client().send("GET", address, null, "Range", "bytes=0-3").require(206);
        ana.changesPost(post, Map.of("privacy", "private"));
        bo.client().send("GET", address, null, "If-None-Match", tag).require(404);
        bo.client().send("GET", address, null, "Range", "bytes=0-3").require(404);
        network.stranger().send("GET", address, null, "If-None-Match", tag).require(401);
    }

    @Test
    void anImageHangsOnOneThingOfItsUploadersAndOnNobodyElses(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String image = ana.uploads(Picture.png());
        String post = bo.posts("public", "Mine");
        var attached = Map.of("content", "Look", "privacy", "public", "mediaIds", List.of(image));
        bo.client().post("/posts", attached).require(422);
        bo.client().patch("/posts/" + post, Map.of("mediaIds", List.of(image))).require(422);
        bo.client()
                .post("/posts/" + post + "/comments", Map.of("mediaIds", List.of(image)))
                .require(422);
        assertThat(bo.seesImage(image)).isFalse();
        ana.posts("public", "An image is not needed");
        ana.client().post("/posts", attached).require(201);
        ana.client().post("/posts", attached).require(422);
        ana.client()
                .post("/posts/" + post + "/comments", Map.of("mediaIds", List.of(image)))
                .require(422);
    }

    @Test
    void theImageOfACommentIsSeenByWhoSeesThePostAndGoesWithTheComment(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        bo.follows(ana);
        network.settle();
        String post = ana.posts("almost_private", "Who has a picture?");
        String image = bo.uploads(Picture.png());
        String comment = bo.comments(post, Map.of("mediaIds", List.of(image)));
        assertThat(ana.seesImage(image)).isTrue();
        assertThat(cleo.seesImage(image)).isFalse();
        ana.changesPost(post, Map.of("privacy", "public"));
        assertThat(cleo.seesImage(image)).isTrue();
        bo.blocks(cleo);
        network.settle();
        assertThat(cleo.seesImage(image)).as("by who blocks them").isFalse();
        bo.unblocks(cleo);
        network.settle();
        assertThat(cleo.seesImage(image)).isTrue();
        bo.deletesComment(comment);
        for (var viewer : List.of(ana, cleo))
            assertThat(viewer.seesImage(image)).isFalse();
    }

    @Test
    void anImageThatIsTakenOffAPostIsShownNoLonger(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String first = ana.uploads(Picture.png());
        String second = ana.uploads(Picture.png());
        String post = ana.posts(Map.of("content", "Look", "privacy", "public", "mediaIds", List.of(first)));
        ana.changesPost(post, Map.of("mediaIds", List.of(second)));
        assertThat(bo.seesImage(first)).isFalse();
        assertThat(bo.seesImage(second)).isTrue();
        assertThat(bo.readsPost(post).path("edited").asBoolean()).isTrue();
    }

    @Test
    void anAvatarIsForEverybodyAndNamingAnImageMakesItNobodyElses(Network network) {
        var ana = network.reserved("Ana");
        var bo = network.person("Bo");
        network.settle();
        String avatar = ana.uploads(Picture.png());
        assertThat(bo.seesImage(avatar)).isFalse();
        ana.client().patch("/me", Map.of("avatarMediaId", avatar)).require(200);
        network.settle();
        assertThat(bo.seesImage(avatar)).isTrue();
        String url = bo.client().get("/users/" + ana.id()).require(200).text("avatarUrl");
        bo.client().send("GET", url, null).require(200);
        network.stranger().send("GET", url, null).require(401);

        String secret = ana.uploads(Picture.png());
        ana.posts(Map.of("content", "Mine", "privacy", "private", "mediaIds", List.of(secret)));
        bo.client().patch("/me", Map.of("avatarMediaId", secret));
        network.settle();
        assertThat(bo.seesImage(secret)).isFalse();
        assertThat(ana.seesImage(secret)).isTrue();

        String next = ana.uploads(Picture.png());
        ana.client().patch("/me", Map.of("avatarMediaId", next)).require(200);
        network.settle();
        assertThat(bo.seesImage(avatar)).as("an avatar no longer").isFalse();
        assertThat(bo.seesImage(next)).isTrue();
    }

    @Test
    void whatIsNoImageIsNotTakenAsOne(Network network) {
        var ana = network.person("Ana");
        for (String text : List.of("<svg xmlns='http://www.w3.org/2000/svg'/>", "<html></html>", "", "GIF89a"))
            ana.client()
                    .postFile("/media", "picture.png", text.getBytes(StandardCharsets.UTF_8))
                    .require(415);
        ana.client()
                .postFile("/media", "picture.png", new byte[11 * 1024 * 1024])
                .require(413);
        ana.client().post("/media", Map.of("file", "picture")).require(415);
        String key = Marked.newWord();
        String first = ana.client()
                .postFile("/media", "a.png", Picture.png(), "Idempotency-Key", key)
                .require(201)
                .id();
        assertThat(ana.client()
                        .postFile("/media", "a.png", Picture.png(), "Idempotency-Key", key)
                        .require(201)
                        .id())
                .isEqualTo(first);
        ana.client()
                .postFile("/media", "a.jpg", Picture.jpeg(), "Idempotency-Key", key)
                .require(422);
    }
}
