package social.kith.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class NextPageLinkTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Test
    void theLinkLeadsToTheNextPageAndKeepsWhatElseWasAsked() {
        TestUser ana = TestUser.named("Ana");
        for (int i = 0; i < 3; i++)
            ana.asks().body(Map.of("text", "linked " + i)).post("/notes");
        var first = ana.asks().get("/notes?limit=2&fields=text");
        var link = NEXT.matcher(first.header("Link"));
        assertThat(link.matches()).isTrue();
        assertThat(link.group(1)).startsWith("/notes?").contains("limit=2", "fields=text");
        var second = ana.asks().urlEncodingEnabled(false).get(link.group(1));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.<String>path("items[0].text")).isEqualTo("linked 0");
        assertThat(second.header("Link") == null).isEqualTo(second.path("nextCursor") == null);
    }

    @Test
    void theLastPageLeadsNowhere() {
        TestUser ana = TestUser.named("Ana");
        ana.asks().body(Map.of("text", "linked")).post("/notes");
        var page = ana.asks().get("/notes?limit=100");
        while (page.path("nextCursor") != null)
            page = ana.asks().get("/notes?limit=100&cursor=" + page.<String>path("nextCursor"));
        assertThat(page.header("Link")).isNull();
    }
}
