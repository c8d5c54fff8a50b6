package social.kith.identity.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.identity.Somebody;
import social.kith.platform.id.Id;

@QuarkusTest
@QuarkusTestResource(value = OtherContexts.class, restrictToAnnotatedClass = true)
class ExportTest {
    @Inject
    ExportService exports;

    @Inject
    ExportRepository rows;

    @Inject
    @ConfigProperty(name = "kith.data-dir")
    Path data;

    @BeforeEach
    void everybodyAnswers() {
        OtherContexts.BROKEN.drainPermits();
        OtherContexts.BROKEN_IMAGES.drainPermits();
        OtherContexts.IMAGES.clear();
        OtherContexts.ANSWERS.drainPermits();
        OtherContexts.ANSWERS.release(100);
    }

    private static String ask(Somebody by) {
        return by.asks()
                .post("/api/v1/me/export")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String state(Somebody by, String id) {
        return by.asks()
                .get("/api/v1/me/export/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    private static Map<String, String> archive(Somebody by, String id) throws IOException {
        await().until(() -> state(by, id).equals("ready"));
        byte[] bytes = by.asks()
                .get("/api/v1/me/export/" + id + "/archive")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void theArchiveHasEveryContextsPart() throws IOException {
        var ana = Somebody.registered();
        var files = archive(ana, ask(ana));
        assertThat(files)
                .containsOnlyKeys(
                        "README.txt",
                        "identity.json",
                        "chat.json",
                        "content.json",
                        "groups.json",
                        "notification.json",
                        "social-graph.json");
        var identity = JsonPath.from(files.get("identity.json"));
        assertThat(identity.getString("profile.email")).isEqualTo(ana.email());
        assertThat(identity.getList("sessions")).hasSize(1);
        assertThat(files.get("identity.json")).doesNotContain("argon2", ana.session());
        var groups = JsonPath.from(files.get("groups.json"));
        assertThat(groups.getString("asked[0].of")).isEqualTo("groups");
        String claims = groups.getString("asked[0].by").split("\\.")[1];
        assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .contains("\"sub\":\"" + ana.id() + "\"");
    }

    @Test
    void whileOneIsPutTogetherAskingGivesThatOneAndNothingToDownload() throws IOException {
        OtherContexts.ANSWERS.drainPermits();
        var ana = Somebody.registered();
        String id = ask(ana);
        await().until(() -> ana.asks()
                        .get("/api/v1/me/export/" + id)
                        .then()
                        .body("state", equalTo("pending"))
                        .extract()
                        .<Integer>path("progress")
                > 0);
        assertThat(ask(ana)).isEqualTo(id);
        ana.asks().get("/api/v1/me/export/" + id + "/archive").then().statusCode(409);
        OtherContexts.ANSWERS.release(100);
        assertThat(archive(ana, id)).hasSize(7);
    }

    @Test
    void whatBreaksOffIsTriedAgain() throws IOException {
        OtherContexts.BROKEN.release(2);
        var ana = Somebody.registered();
        assertThat(JsonPath.from(archive(ana, ask(ana)).get("groups.json")).getList("asked"))
                .hasSize(1);
        assertThat(OtherContexts.BROKEN.availablePermits()).isZero();
    }

    @Test
    void theImagesThatSomebodySentAreInItOneByOne() throws IOException {
        OtherContexts.BROKEN_IMAGES.release(1);
        List<String> sent = List.of("0P2HJ7QK8A0J1", OtherContexts.GONE, "0P2HJ7QK8A0J3", "0P2HJ7QK8A0J4");
        OtherContexts.IMAGES.addAll(sent);
        var ana = Somebody.registered();
        var files = archive(ana, ask(ana));
        assertThat(files).hasSize(7 + 3).doesNotContainKey("media/" + OtherContexts.GONE + ".jpg");
        for (String image : List.of(sent.get(0), sent.get(2), sent.get(3)))
            assertThat(files).containsEntry("media/" + image + ".jpg", "The bytes of " + image);
        assertThat(OtherContexts.BROKEN_IMAGES.availablePermits()).isZero();
    }

    @Test
    void whatFailsTooOftenIsGivenUpAndCanBeAskedForAnew() throws IOException {
        OtherContexts.BROKEN.release(3);
        var ana = Somebody.registered();
        String id = ask(ana);
        await().until(() -> state(ana, id).equals("failed"));
        ana.asks().get("/api/v1/me/export/" + id + "/archive").then().statusCode(409);
        String next = ask(ana);
        assertThat(next).isNotEqualTo(id);
        assertThat(archive(ana, next)).hasSize(7);
        ana.asks().get("/api/v1/me/export/" + id).then().statusCode(404);
    }

    @Test
    void nobodyElseSeesItAndItGoesWithANewOne() throws IOException {
        var ana = Somebody.registered();
        var ben = Somebody.registered();
        String id = ask(ana);
        archive(ana, id);
        ben.asks().get("/api/v1/me/export/" + id).then().statusCode(404);
        ben.asks().get("/api/v1/me/export/" + id + "/archive").then().statusCode(404);
        String next = ask(ana);
        archive(ana, next);
        await().until(() -> !Files.exists(file(id)));
        assertThat(Files.exists(file(next))).isTrue();
        assertThat(exports.exists(Id.parse(id))).isFalse();
    }

    @Test
    void whatElseIsInTheFolderStaysAndHoldsNothingUp() throws IOException {
        var ana = Somebody.registered();
        String id = ask(ana);
        archive(ana, id);
        Path foreign = Files.createFile(data.resolve("exports").resolve(".DS_Store"));
        Path folder = Files.createDirectory(data.resolve("exports").resolve("lost+found"));
        try {
            archive(ana, ask(ana));
            await().until(() -> !Files.exists(file(id)));
            assertThat(foreign).exists();
            assertThat(folder).exists();
        } finally {
            Files.deleteIfExists(foreign);
            Files.deleteIfExists(folder);
        }
    }

    @Test
    void anArchiveThatIsLostIsNotThere() throws IOException {
        var ana = Somebody.registered();
        String id = ask(ana);
        archive(ana, id);
        Files.delete(file(id));
        ana.asks()
                .get("/api/v1/me/export/" + id + "/archive")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no such archive any more; ask for a new one."));
    }

    @Test
    void itGoesAfterSevenDays() throws IOException {
        var ana = Somebody.registered();
        String id = ask(ana);
        archive(ana, id);
        var view = ana.asks().get("/api/v1/me/export/" + id).then().extract();
        assertThat(Instant.parse(view.path("expiresAt")))
                .isEqualTo(Instant.parse(view.path("createdAt")).plus(Duration.ofDays(7)));
        QuarkusTransaction.requiringNew()
                .run(() -> rows.update(
                        "expiresAt = ?1 where id = ?2",
                        Instant.now().minusMillis(1),
                        Id.parse(id).value()));
        ana.asks().get("/api/v1/me/export/" + id).then().statusCode(404);
        ana.asks().get("/api/v1/me/export/" + id + "/archive").then().statusCode(404);
        await().until(() -> !Files.exists(file(id)));
        assertThat(exports.exists(Id.parse(id))).isFalse();
    }

    @Test
    void itsVersionIsHowFarItIs() throws IOException {
        OtherContexts.ANSWERS.drainPermits();
        var ana = Somebody.registered();
        var asked = ana.asks().post("/api/v1/me/export").then().extract();
        String id = asked.path("id");
        OtherContexts.ANSWERS.release(100);
        archive(ana, id);
        String ready =
                ana.asks().get("/api/v1/me/export/" + id).then().extract().header("ETag");
        assertThat(ready).isNotEqualTo(asked.header("ETag")).isNotNull();
        assertThat(asked.header("ETag")).isNotNull();
    }

    private Path file(String id) {
        return data.resolve("exports").resolve(id + ".zip");
    }
}
