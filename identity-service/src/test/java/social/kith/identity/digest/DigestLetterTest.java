package social.kith.identity.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.identity.digest.Notifications.news;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import social.kith.identity.mail.Letter;
import social.kith.platform.id.Id;

/** What stands in the mail of the day. */
@QuarkusTest
class DigestLetterTest extends DigestScene {
    @Test
    void itHasWhatIsNewAndAWayToSwitchItOff() throws Exception {
        notifications.news.put(ana.id(), news(5, 1, 7, "Bo wrote", "Cleo asked"));
        morning();
        look();
        Letter letter = sent.getFirst();
        assertThat(letter.subject()).isEqualTo("6 unread notifications at Kith");
        String stop = letter.headers().getOrDefault("List-Unsubscribe", "");
        assertThat(stop)
                .startsWith("<http://localhost:8080/api/v1/email-digest/unsubscribe?token=" + ana.id() + ".")
                .endsWith(">");
        String token = stop.substring(stop.indexOf('=') + 1, stop.length() - 1);
        assertThat(letter.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        assertThat(letter.text()).isEqualToIgnoringNewLines("""
                Hello,

                this is new to you at Kith:

                - Bo wrote
                  http://localhost:8080/posts/1

                - Cleo asked
                  http://localhost:8080/posts/1

                and 3 more:
                http://localhost:8080/notifications

                You have unread messages in 1 conversation:
                http://localhost:8080/conversations

                You get this at most once a day, and only if there is something. To switch it off:
                http://localhost:8080/email-digest#%s
                """.formatted(token));
    }

    @Test
    void itIsInTheLanguageThatItsUserSaid() throws Exception {
        choices.choose(Id.parse(ana.id()), new DigestChoice(true, Language.DE));
        notifications.news.put(ana.id(), news(1, 2, 7, "Bo hat dir geschrieben"));
        morning();
        look();
        assertThat(notifications.asked.getFirst()).endsWith("language=de");
        assertThat(sent.getFirst().subject()).isEqualTo("3 ungelesene Benachrichtigungen bei Kith");
        assertThat(sent.getFirst().text())
                .startsWith("Hallo,")
                .contains("Du hast ungelesene Nachrichten in 2 Unterhaltungen:")
                .doesNotContain("weitere", "Hello");
    }

    @Test
    void whatPeopleCallThemselvesAndTheirGroupsStaysInItsLine() throws Exception {
        notifications.news.put(
                ana.id(),
                news(
                        1,
                        0,
                        7,
                        "Bo\\r\\nBcc: x@evil.example\\n\\n{body.stop} \\u202Eevil\\u2028see www.evil.example/now"));
        morning();
        look();
        Letter letter = sent.getFirst();
        assertThat(letter.text().lines().filter(line -> line.startsWith("- ")))
                .containsExactly(
                        "- Bo Bcc: x@\u2060evil.\u2060example {body.\u2060stop}  evil see www.\u2060evil.\u2060example/\u2060now");
        assertThat(letter.subject()).isEqualTo("1 unread notification at Kith");
        assertThat(letter.headers()).hasSize(2);
    }
}
