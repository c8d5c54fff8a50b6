package social.kith.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.platform.id.Id;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.page.PageRequest;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class ProblemTest {
    private static final TestUser ANA = TestUser.named("Ana");

    @TestHTTPResource
    URI base;

    @Inject
    NoteService notes;

    private final List<LogRecord> errors = new CopyOnWriteArrayList<>();
    private final Handler errorLog = new ErrorLog();
    private List<?> before = List.of();

    @BeforeEach
    void look() {
        before = newest();
        Logger.getLogger("").addHandler(errorLog);
    }

    @AfterEach
    void nothingWasWritten() {
        Logger.getLogger("").removeHandler(errorLog);
        assertThat(newest()).isEqualTo(before);
    }

    private List<?> newest() {
        return notes.list(new PageRequest()).items();
    }

    private static Response post(String body) {
        return ANA.asks().body(body).post("/notes");
    }

    private static void problem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("title")).isNotBlank();
        assertThat(answer.<String>path("detail")).isNotBlank();
        assertThat(answer.<String>path("instance")).startsWith("/");
    }

    private static void invalid(Response answer, String field, String message) {
        problem(answer, 400, "invalid");
        assertThat(answer.<List<Map<String, String>>>path("errors"))
                .containsExactly(Map.of("field", field, "message", message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":"a","more":1}                   | more       | is not a known property
            {"text":5}                              | text       | has the wrong type
            {"text":true}                           | text       | has the wrong type
            {"text":1.5}                            | text       | has the wrong type
            {"text":["a"]}                          | text       | has the wrong type
            {"text":{}}                             | text       | has the wrong type
            {"text":null}                           | text       | is required
            {}                                      | text       | is required
            {"text":""}                             | text       | must not be blank
            {"text":" \\t\\n"}                      | text       | must not be blank
            {"text":"\\u00a0\\u2003\\u3000"}         | text       | must not be blank
            {"text":"\\u200b\\ufeff\\u0000"}         | text       | must not be blank
            {"text":"a","volume":"loud"}            | volume     | must be one of whispered, very_loud
            {"text":"a","volume":"VERY_LOUD"}       | volume     | must be one of whispered, very_loud
            {"text":"a","volume":""}                | volume     | must be one of whispered, very_loud
            {"text":"a","volume":0}                 | volume     | must be one of whispered, very_loud
            {"text":"a","volume":true}              | volume     | has the wrong type
            {"text":"a","about":"0SAA5FVGYMJCN"}    | about      | has the wrong type
            {"text":"a","about":""}                 | about      | has the wrong type
            {"text":"a","about":["x"]}              | about[0]   | is not an id
            {"text":"a","about":["0saa5fvgymjcn"]}  | about[0]   | is not an id
            {"text":"a","about":[5]}                | about[0]   | has the wrong type
            {"text":"a","about":[null]}             | about[0]   | is required
            {"text":"a","about":[]}                 | about      | must have 1 to 5
            {"text":"impossible"}                   | text       | is not possible
            []                                      | body       | has the wrong type
            "text"                                  | body       | has the wrong type
            5                                       | body       | has the wrong type
            null                                    | body       | is required
            """)
    void aBodyThatIsNotWhatWasAskedForIsRefusedByField(String body, String field, String message) {
        invalid(post(body), field, message);
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        var answer = ANA.asks().body(Map.of("text", "", "about", List.of())).post("/notes");
        problem(answer, 400, "invalid");
        var both = ANA.asks().body(Map.of("text", " ".repeat(30))).post("/notes");
        problem(both, 400, "invalid");
        assertThat(both.<List<String>>path("errors.message"))
                .containsExactly("must have at most 20 characters", "must not be blank");
        assertThat(both.<String>path("detail")).endsWith(", and 1 more.");
    }

    @Test
    void textIsCountedInCodePoints() {
        String twenty = "😀".repeat(20);
        assertThat(twenty).hasSize(40);
        var written = ANA.asks().body(Map.of("text", twenty)).post("/notes");
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.<String>path("text")).isEqualTo(twenty);
        before = newest();
        invalid(post("{\"text\":\"" + twenty + "😀\"}"), "text", "must have at most 20 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":             | 1 | 9
            {"text": oops}       | 1 | 10
            {"text":"a"} x       | 1 | 14
            {"text":"a           | 1 | 11
            {'text':'a'}         | 1 | 2
            """)
    void whatIsNoJsonIsRefusedByLineAndColumn(String body, int line, int column) {
        invalid(post(body), "body", "is not valid JSON (line " + line + ", column " + column + ")");
    }

    @Test
    void moreThanOneValueIsRefused() {
        problem(post("{\"text\":\"a\"} {\"text\":\"b\"}"), 400, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":", "{\"about\":", "{\"more\":", ""})
    void deepNestingIsRefused(String start) {
        problem(post(start + "[".repeat(2_000)), 400, "invalid");
    }

    @Test
    void aNumberWithoutEndIsRefused() {
        problem(post("{\"text\":" + "1".repeat(100_000) + "}"), 400, "invalid");
    }

    @Test
    void aBodyThatIsNotThereIsRefused() {
        invalid(ANA.asks().post("/notes"), "body", "is required");
        invalid(post("  "), "body", "is required");
    }

    @Test
    void anAddressOfNothingIsNotFound() {
        problem(ANA.asks().get("/nowhere"), 404, "not-found");
        problem(given().get("/nowhere"), 404, "not-found");
        problem(ANA.asks().get("/notes/some/where"), 404, "not-found");
        problem(ANA.asks().get("/seeded"), 404, "not-found");
        assertThat(ANA.asks().get("/nowhere").<String>path("instance")).isEqualTo("/nowhere");
    }

    @Test
    void anIdOfNothingIsNotFoundAndAMalformedOneIsTheClientsMistake() {
        problem(ANA.asks().get("/notes/" + Id.next()), 404, "not-found");
        invalid(ANA.asks().get("/notes/nothing"), "id", "is not an id");
        invalid(ANA.asks().get("/notes/-1"), "id", "is not an id");
        invalid(ANA.asks().get("/notes/ééééééééééééé"), "id", "is not an id");
    }

    @Test
    void aMethodThatAnAddressDoesNotTakeIsRefused() {
        problem(ANA.asks().delete("/notes"), 405, "method-not-allowed");
        problem(ANA.asks().body("{}").put("/notes"), 405, "method-not-allowed");
    }

    @Test
    void anAnswerInAnotherFormIsNotToBeHad() {
        problem(ANA.asks().accept("text/html").get("/notes"), 406, "not-acceptable");
    }

    @Test
    void aBodyInAnotherFormIsRefused() {
        problem(ANA.asks().contentType("text/plain").body("a").post("/notes"), 415, "wrong-media-type");
        problem(
                ANA.asks()
                        .contentType("application/x-www-form-urlencoded")
                        .body("text=a")
                        .post("/notes"),
                415,
                "wrong-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "1e1", "99999999999"})
    void aLimitOutsideItsBoundsIsRefused(String limit) {
        invalid(ANA.asks().queryParam("limit", limit).get("/notes"), "limit", "must be a number from 1 to 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0saa5fvgymjcn", "' or 1=1", "ééééééééééééé"})
    void aCursorThatNoListGaveIsRefused(String cursor) {
        invalid(ANA.asks().queryParam("cursor", cursor).get("/notes"), "cursor", "is not a cursor that this list gave");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        problem(post("{\"text\":\"" + "x".repeat(1_100_000) + "\"}"), 413, "too-large");
        assertThat(errors).isEmpty();
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefusedToo() throws IOException {
        String answer = raw("POST /notes HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                + "Authorization: Bearer " + ANA.token()
                + "\r\nHost: kith\r\nConnection: close\r\n\r\n200000\r\n\"" + "x".repeat(0x200000 - 1));
        assertThat(answer).startsWith("HTTP/1.1 413 ");
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes/%zz", "/notes?limit=%", "/%"})
    void aMalformedAddressIsRefused(String address) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: kith\r\nConnection: close\r\n\r\n");
        // Before any of our code is asked, hence with nothing said.
        assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n");
    }

    @Test
    void theAddressIsRepeatedAsItWasWritten() throws IOException {
        String answer = raw("GET /no%0d%0awhere%22 HTTP/1.1\r\nHost: kith\r\nConnection: close\r\n\r\n");
        assertThat(answer).contains("\"instance\":\"/no%0d%0awhere%22\"");
    }

    @Test
    void whoHangsUpInTheMiddleIsNoFaultOfOurs() throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream()
                    .write(("POST /notes HTTP/1.1\r\nHost: kith\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 100\r\nMark: hangs-up\r\nAuthorization: Bearer " + ANA.token()
                                    + "\r\n\r\n{\"text\":")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
        // What comes later is served after it.
        problem(ANA.asks().get("/notes/" + Id.next()), 404, "not-found");
        assertThat(errors).isEmpty();
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRuleThatRefusesSaysWhy() {
        var answer = post("{\"text\":\"forbidden\"}");
        problem(answer, 422, "against-a-rule");
        assertThat(answer.<String>path("detail")).isEqualTo("That word is not written here.");
    }

    @Test
    void aFaultIsLoggedAndTellsTheClientNothingOfItself() {
        var answer = post("{\"text\":\"fault\"}");
        problem(answer, 500, "fault");
        assertThat(answer.asString()).doesNotContain("secret", "Exception", "java.", "social.kith", "select", "SQL");
        assertThat(errors).hasSize(1).first().satisfies(error -> {
            assertThat(error.getMessage()).contains("/notes");
            assertThat(error.getThrown()).hasMessage("secret of the database");
        });
    }

    @Test
    void whatIsOnlyNotPossibleNowSaysWhenToTryAgain() {
        var answer = post("{\"text\":\"busy\"}");
        problem(answer, 503, "unavailable");
        // Two and a half seconds, so not two.
        assertThat(answer.header("Retry-After")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes/unavailable", "/notes-unrouted/unavailable"})
    void whatIsNotAvailableWithoutARefusalSaysWhenToTryAgainToo(String path) {
        var answer = ANA.asks().get(path);
        problem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    private final class ErrorLog extends Handler {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.SEVERE.intValue()) errors.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
