package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;
import static social.kith.notification.EventScene.answers;
import static social.kith.notification.EventScene.reminderDue;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.event;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.person;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.kith.notification.Scene.Post;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** In which language people are told. */
@QuarkusTest
class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|DE",
                "DE-at|DE",
                "de-DE, en;q=0.5|DE",
                "en, de|EN",
                "fr, de;q=0.3, en;q=0.2|DE",
                "en;q=0.1, de;q=0.9|DE",
                "fr|EN",
                "*|EN",
                "|EN",
                "' '|EN",
                "no language, ;;q=x|EN"
            })
    void itIsTheOneThatIsLikedBestOrEnglish(@Nullable String accepted, Language language) {
        assertThat(Language.of(accepted)).isEqualTo(language);
    }

    @Test
    void whoAsksForTooManyGetsEnglish() {
        assertThat(Language.of("de, ".repeat(200) + "de")).isEqualTo(Language.EN);
    }

    @Test
    void theListIsInTheLanguageOfTheRequest() {
        TestUser cleo = person("Cleo");
        Id hikers = group("Wanderer", cleo);
        Post post = Post.by(cleo);
        comments(person("Ana"), Post.by(cleo));
        for (String name : List.of("Ana", "Bo", "Dev")) comments(person(name), post);
        Id brocken = event(hikers, cleo, "Brocken");
        answers(cleo, brocken, hikers, "going");
        reminderDue(brocken, hikers, "Brocken");
        asks(cleo, "de")
                .body(
                        "items.message",
                        contains(
                                "Brocken in der Gruppe Wanderer beginnt am Sonntag, 2. Mai 2027, 09:00 MESZ.",
                                "Dev Test und 2 weitere haben deinen Beitrag kommentiert.",
                                "Ana Test hat deinen Beitrag kommentiert."));
        asks(cleo, "fr").body("items[0].message", startsWith("Brocken in Wanderer begins on"));
    }

    private static ValidatableResponse asks(TestUser user, String languages) {
        return user.asks()
                .header("Accept-Language", languages)
                .get("/api/v1/notifications")
                .then()
                .statusCode(200);
    }
}
