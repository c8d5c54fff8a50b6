package social.kith.platform.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class IfMatchTest {
    private static final TestUser ANA = TestUser.named("Ana");

    private static Response written(String text) {
        return ANA.asks().body(Map.of("text", text)).post("/notes");
    }

    private static Response rewrite(Response note, String ifMatch, String text) {
        return ANA.asks()
                .header("If-Match", ifMatch)
                .body(Map.of("text", text))
                .patch("/notes/" + note.<String>path("id"));
    }

    private static Response read(Response note, String query) {
        return ANA.asks().get("/notes/" + note.<String>path("id") + query);
    }

    @Test
    void whatWasSeenIsChangedAndItsTagWithIt() {
        var note = written("first");
        String seen = note.header("ETag");
        assertThat(seen).matches("\"[^\"]+\"");
        assertThat(read(note, "").header("ETag")).isEqualTo(seen);
        assertThat(read(note, "?fields=id").header("ETag")).isEqualTo(seen);
        var changed = rewrite(note, seen, "second");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag"))
                .isNotEqualTo(seen)
                .isEqualTo(read(note, "").header("ETag"));
    }

    @Test
    void whatWasChangedMeanwhileIsNot() {
        var note = written("first");
        rewrite(note, "*", "second");
        var late = rewrite(note, note.header("ETag"), "third");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.contentType()).isEqualTo("application/problem+json");
        assertThat(read(note, "").<String>path("text")).isEqualTo("second");
    }

    @Test
    void oneOfSeveralTagsIsEnoughAndAWeakOneIsNot() {
        var note = written("first");
        String seen = note.header("ETag");
        assertThat(rewrite(note, "W/" + seen, "second").statusCode()).isEqualTo(412);
        assertThat(rewrite(note, "\"other\", " + seen, "second").statusCode()).isEqualTo(200);
    }

    @Test
    void eachChangeIsLaterThanTheLast() {
        var last = Instant.ofEpochMilli(1_000);
        assertThat(Versioned.after(last, Instant.ofEpochMilli(2_000))).isEqualTo(Instant.ofEpochMilli(2_000));
        assertThat(Versioned.after(last, last)).isEqualTo(Instant.ofEpochMilli(1_001));
        assertThat(Versioned.after(last, Instant.EPOCH)).isEqualTo(Instant.ofEpochMilli(1_001));
        assertThat(Versioned.at(last)).isNotEqualTo(Versioned.at(Versioned.after(last, last)));
    }
}
