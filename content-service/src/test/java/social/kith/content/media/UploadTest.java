package social.kith.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Others.known;
import static social.kith.content.media.Corpus.latin;
import static social.kith.content.media.Sending.by;
import static social.kith.content.media.Sending.filesOnDisk;
import static social.kith.content.media.Sending.getting;
import static social.kith.content.media.Sending.sending;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class UploadTest {
    private static final int MIB = 1024 * 1024;
    private static final int PIECE = 256 * 1024;
    private static final byte[] PICTURE = Drawing.jpeg(8, 8);

    @TestHTTPResource
    URI address;

    @Test
    void justOneFileIsTakenByTheNameOfFile() {
        TestUser ana = known(TestUser.named("Ana"));
        long before = filesOnDisk();
        for (var wrong : List.of(
                by(ana).multiPart("picture", "a.jpg", PICTURE),
                by(ana).multiPart("file", "a.jpg", PICTURE).multiPart("file", "b.jpg", PICTURE),
                by(ana).multiPart("file", "a.jpg", PICTURE).multiPart("more", "words"),
                by(ana).multiPart("file", "words")))
            wrong.post("/api/v1/media").then().statusCode(400).contentType("application/problem+json");
        String type = "multipart/form-data; boundary=x";
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
        for (String body : List.of("--x--\r\n", "no part", head + "cut", head))
            assertThat(raw(ana, type, body)).as(body).isEqualTo(400);
        assertThat(raw(ana, "multipart/form-data", head + "x\r\n--x--\r\n")).isEqualTo(400);
        by(ana).contentType("application/json")
                .body("{}")
                .post("/api/v1/media")
                .then()
                .statusCode(415);
        RestAssured.given()
                .multiPart("file", "a.jpg", PICTURE)
                .post("/api/v1/media")
                .then()
                .statusCode(401);
        await().until(() -> filesOnDisk() <= before);
    }

    @Test
    void anImageHasTenMebibytesAtMostHoweverItIsSent() throws Exception {
        TestUser ana = known(TestUser.named("Ana"));
        long before = filesOnDisk();
        byte[] whole = Arrays.copyOf(PICTURE, 10 * MIB);
        sending(ana, whole).statusCode(201);
        sending(ana, Arrays.copyOf(PICTURE, 10 * MIB + 1)).statusCode(413).body("detail", containsString("10 MiB"));
        sending(ana, new byte[12 * MIB]).statusCode(413);
        assertThat(chunked(ana, "/api/v1/media", "multipart/form-data; boundary=x", part(PICTURE)))
                .isEqualTo(201);
        assertThat(chunked(ana, "/api/v1/media", "multipart/form-data; boundary=x", part(new byte[40 * MIB])))
                .isEqualTo(413);
        assertThat(chunked(ana, "/api/v1/media", "multipart/form-data; boundary=x", part(new byte[11 * MIB])))
                .isEqualTo(413);
        await().until(() -> filesOnDisk() <= before + 4);
    }

    @Test
    void nothingElseMayBeAsLarge() throws Exception {
        TestUser ana = known(TestUser.named("Ana"));
        String large = "\"" + "x".repeat(2 * MIB) + "\"";
        ana.asks().body(large).post("/api/v1/posts").then().statusCode(413);
        assertThat(chunked(ana, "/api/v1/posts", "application/json", large.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(413);
    }

    private static byte[] part(byte[] file) {
        byte[] head = latin("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n");
        byte[] tail = latin("\r\n--x--\r\n");
        byte[] all = Arrays.copyOf(head, head.length + file.length + tail.length);
        System.arraycopy(file, 0, all, head.length, file.length);
        System.arraycopy(tail, 0, all, head.length + file.length, tail.length);
        return all;
    }

    /**
     * Without saying how long it is, a piece at a time, until it is answered.
     *
     * @return the status
     */
    private int chunked(TestUser user, String path, String type, byte[] body) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = socket.getOutputStream();
            out.write(latin("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + user.token()
                    + "\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n"));
            for (int at = 0; at < body.length && !in.ready(); at += PIECE) {
                int length = Math.min(PIECE, body.length - at);
                out.write(latin(Integer.toHexString(length) + "\r\n"));
                out.write(body, at, length);
                out.write(latin("\r\n"));
            }
            if (!in.ready()) out.write(latin("0\r\n\r\n"));
            return Integer.parseInt(in.readLine().split(" ", -1)[1]);
        }
    }

    private static int raw(TestUser user, String type, String body) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type.replaceFirst(";.*", ""), ContentType.TEXT)))
                .auth()
                .oauth2(user.token())
                .contentType(type)
                .body(body)
                .post("/api/v1/media")
                .statusCode();
    }

    @Test
    void whatIsSentTwiceWithOneKeyIsOneImage() {
        TestUser ana = known(TestUser.named("Ana"));
        String key = Id.next().toString();
        var first = by(ana).header("Idempotency-Key", key)
                .multiPart("file", "a.jpg", PICTURE)
                .post("/api/v1/media");
        var again = by(ana).header("Idempotency-Key", key)
                .multiPart("file", "a.jpg", PICTURE)
                .post("/api/v1/media");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        by(ana).header("Idempotency-Key", key)
                .multiPart("file", "a.jpg", Drawing.jpeg(9, 9))
                .post("/api/v1/media")
                .then()
                .statusCode(422);
        assertThat(getting(ana, first.path("id")).statusCode()).isEqualTo(200);
        ana.asks().get("/internal/personal-data").then().body("media.size()", equalTo(1));
    }

    @Test
    void whatWasRefusedMayBeSentAgainWithItsKey() {
        TestUser ana = known(TestUser.named("Ana"));
        String key = Id.next().toString();
        by(ana).header("Idempotency-Key", key)
                .multiPart("file", "a.jpg", new byte[3])
                .post("/api/v1/media")
                .then()
                .statusCode(415);
        by(ana).header("Idempotency-Key", key)
                .multiPart("file", "a.jpg", PICTURE)
                .post("/api/v1/media")
                .then()
                .statusCode(201);
    }

    @Test
    void whatIsSentIsDescribedInTheServicesDocument() {
        Map<String, Object> upload =
                RestAssured.get("/q/openapi?format=json").jsonPath().getMap("paths.'/api/v1/media'.post");
        assertThat(upload.toString())
                .contains("multipart/form-data", "binary", "201", "MediaView")
                .doesNotContain("200=");
    }
}
