package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;

/** The mail of the day, from what is told to the click that switches it off. */
@ExtendWith(Network.Extension.class)
class EmailDigestTest {
    private static final String SUBJECT = "\r\nSubject: %s\r\n";
    private static final Pattern LINK = Pattern.compile("/[a-z-]+#(\\S+)");
    private static final Pattern ONE_CLICK = Pattern.compile(
            "\r\nList-Unsubscribe: <https?://[^/]+(/api/v1/email-digest/unsubscribe\\?token=\\S+)>\r\n");

    @Test
    void whoDidNotLookIsMailedOnceADayUntilOneClickEndsIt(Network network) throws Exception {
        Person ana = network.person("Ana");
        Person bo = network.person("Bo");
        Person unconfirmed = network.person("Cleo");
        confirmsAddress(network, ana);
        ana.client().put("/email-digest", Map.of("enabled", true)).require(200);
        String post = ana.posts("public", "Up the hill");
        String group = bo.createsGroup("Walk {body.stop} at www.evil.example");
        bo.invites(group, ana);
        bo.invites(group, unconfirmed);
        bo.comments(post, "Secret comment");
        bo.deletesComment(bo.comments(ana.posts("public", "Down again"), "Taken back"));
        bo.writes(bo.talksTo(ana), "1", "Secret message").require(201);
        network.settle();

        network.cluster().kill(Service.NOTIFICATION, 0);
        network.cluster().kill(Service.NOTIFICATION, 1);
        tomorrow(network);
        network.cluster().start(Service.NOTIFICATION, 0);
        network.cluster().start(Service.NOTIFICATION, 1);

        String mail = digest(network, ana, 1);
        assertThat(mail)
                .contains("Subject: 3 unread notifications at Kith")
                .contains("- Bo Kith commented on your post.\n", "/posts/" + post + "\n")
                .contains("- Bo Kith invited you to Walk {body.\u2060stop} at www.\u2060evil.\u2060example.\n")
                .contains("You have unread messages in 1 conversation:")
                .contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
                .doesNotContain("Secret", "Taken back");

        bo.comments(post, "One more");
        network.settle();
        tomorrow(network);
        assertThat(digest(network, ana, 2)).contains("Subject: 1 unread notification at Kith");

        assertThat(clicks(network, mail)).isEqualTo(204);
        assertThat(ana.client()
                        .get("/email-digest")
                        .require(200)
                        .body()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        bo.comments(ana.posts("public", "Down once more"), "Unmailed");
        // Whoever has it on gets it: the day has been looked at.
        confirmsAddress(network, bo);
        ana.follows(bo);
        network.settle();
        tomorrow(network);
        digest(network, bo, 1);
        assertThat(digests(network, ana)).hasSize(2);
        assertThat(digests(network, unconfirmed)).isEmpty();
    }

    private static void confirmsAddress(Network network, Person person) {
        var subject = SUBJECT.formatted("Confirm your email address");
        await().until(() -> mails(network, person, subject).size() == 1);
        var token = LINK.matcher(mails(network, person, subject).getFirst());
        assertThat(token.find()).isTrue();
        network.stranger()
                .post("/auth/email-verification/confirm", Map.of("token", token.group(1)))
                .require(204);
    }

    /** It is as if a day had passed since mails were sent. */
    private static void tomorrow(Network network) throws Exception {
        new ReplicaFiles(network)
                .change(
                        Service.IDENTITY,
                        "update digests set day = '2000-01-01' where true",
                        "update digest_runs set day = '2000-01-01' where true");
    }

    private static String digest(Network network, Person person, int which) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> digests(network, person).size() >= which);
        return digests(network, person).get(which - 1);
    }

    private static List<String> digests(Network network, Person person) {
        return mails(network, person, "\r\nList-Unsubscribe: ");
    }

    private static List<String> mails(Network network, Person person, String having) {
        Path folder = network.cluster().data().resolve("identity-service/mails");
        if (!Files.exists(folder)) return List.of();
        try (var files = Files.newDirectoryStream(folder, "*-" + person.id() + ".eml")) {
            return StreamSupport.stream(files.spliterator(), false)
                    .sorted()
                    .map(EmailDigestTest::read)
                    .filter(mail -> mail.contains(having))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As a mail program does, which has no session. */
    private static int clicks(Network network, String mail) throws IOException, InterruptedException {
        var path = ONE_CLICK.matcher(mail);
        assertThat(path.find()).isTrue();
        URI address = network.cluster().gateway().resolve(path.group(1));
        try (HttpClient program = HttpClient.newHttpClient()) {
            var looked = program.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(looked.statusCode()).as("to look is not to click").isEqualTo(401);
            return program.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
