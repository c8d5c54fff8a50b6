package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;
import social.kith.cluster.client.KithClient;

/** An account from its beginning to its end, in two browsers at once. */
@ExtendWith(Network.Extension.class)
class AccountsTest {
    /** The gateway asks again after ten seconds, whether it was told of an end or not. */
    private static final Duration SOONER_THAN_FORGOTTEN = Duration.ofSeconds(5);

    private static final String NEXT = "eight lanterns in the fog";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/[a-z-]+#(\\S+)");

    @Test
    void sessionsAreSeenAndEndedFromEitherBrowser(Network network) {
        Person ana = network.person("Ana");
        KithClient laptop = ana.client();
        KithClient phone = network.anotherDeviceOf(ana).client();

        var sessions = laptop.get("/auth/sessions").require(200).body().path("items");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).path("current").asBoolean()).isFalse();
        assertThat(sessions.get(1).path("current").asBoolean()).isTrue();
        try (var socket = phone.open("/ws/notifications")) {
            laptop.delete("/auth/sessions/" + sessions.get(0).path("id").asText())
                    .require(204);
            await().untilAsserted(() -> assertThat(socket.closeCode()).hasValue(4401));
        }
        awaitSignedOut(phone);
        laptop.get("/me").require(200);

        KithClient again = network.anotherDeviceOf(ana).client();
        again.delete("/auth/sessions").require(204);
        awaitSignedOut(laptop);
        again.get("/me").require(200);
        again.post("/auth/logout", null).require(204);
        again.get("/me").require(401);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndAForgottenOneIsReplacedByMail(Network network) {
        Person ana = network.person("Ana");
        KithClient laptop = ana.client();
        KithClient phone = network.anotherDeviceOf(ana).client();

        laptop.put("/auth/password", Map.of("currentPassword", "not this one", "newPassword", NEXT))
                .require(422);
        areSignedIn(phone);
        laptop.put("/auth/password", Map.of("currentPassword", Person.PASSWORD, "newPassword", NEXT))
                .require(204);
        awaitSignedOut(phone);
        phone.login(ana.email(), Person.PASSWORD).require(401);
        phone.login(ana.email(), NEXT).require(200);

        KithClient stranger = network.stranger();
        stranger.post("/auth/password-reset", Map.of("email", "nobody@kith.example"))
                .require(202);
        stranger.post("/auth/password-reset", Map.of("email", ana.email())).require(202);
        var reset = Map.of("token", link(network, ana, "password-reset"), "newPassword", "nine bells before dawn");
        areSignedIn(laptop, phone);
        stranger.post("/auth/password-reset/confirm", reset).require(204);
        stranger.post("/auth/password-reset/confirm", reset).require(422);
        awaitSignedOut(laptop);
        awaitSignedOut(phone);
        laptop.login(ana.email(), "nine bells before dawn").require(200);
    }

    @Test
    void anAddressCountsOnceItIsConfirmed(Network network) {
        Person ana = network.person("Ana");
        KithClient laptop = ana.client();
        assertThat(laptop.get("/me").require(200).body().path("emailVerified").asBoolean())
                .isFalse();
        laptop.post("/auth/email-verification", null).require(202);
        String firstToken = link(network, ana, "confirm-email");
        confirms(network, firstToken);
        assertThat(laptop.get("/me").require(200).body().path("emailVerified").asBoolean())
                .isTrue();

        String next = "next." + ana.email();
        laptop.put("/auth/email", Map.of("email", next, "currentPassword", Person.PASSWORD))
                .require(204);
        assertThat(laptop.get("/me").require(200).text("email")).isEqualTo(ana.email());
        confirms(network, await().until(() -> link(network, ana, "confirm-email"), token -> !token.equals(firstToken)));
        assertThat(laptop.get("/me").require(200).text("email")).isEqualTo(next);
    }

    @Test
    void theProfileIsChangedInOneBrowserAndNotOverwrittenFromTheOther(Network network) {
        Person ana = network.person("Ana");
        KithClient laptop = ana.client();
        KithClient phone = network.anotherDeviceOf(ana).client();
        String seen =
                laptop.get("/me").require(200).headers().firstValue("ETag").orElseThrow();
        Map<String, Object> change = new HashMap<>(Map.of("aboutMe", "On the hill", "isPublic", false));
        change.put("privacy", Map.of("email", "only_me", "connections", "followers"));
        var changed =
                phone.send("PATCH", "/api/v1/me", change, "If-Match", seen).require(200);
        assertThat(changed.body().at("/privacy/connections").asText()).isEqualTo("followers");
        laptop.send("PATCH", "/api/v1/me", Map.of("aboutMe", "Elsewhere"), "If-Match", seen)
                .require(412);
        assertThat(laptop.get("/me?fields=aboutMe").require(200).text("aboutMe"))
                .isEqualTo("On the hill");
    }

    @Test
    void everythingOfOnesOwnIsInOneArchive(Network network) throws Exception {
        Person ana = network.person("Ana");
        Person ben = network.person("Ben");
        ana.follows(ben);
        ana.posts("public", "from the hill");
        ana.createsGroup("Wanderers of the archive");
        String image = ana.uploads(Picture.png());
        network.settle();
        String export = ana.client().post("/me/export", null).require(202).id();
        await().until(() -> ana.client()
                .get("/me/export/" + export)
                .require(200)
                .text("state")
                .equals("ready"));
        ben.client().get("/me/export/" + export).require(404);
        ben.client().get("/me/export/" + export + "/archive").require(404);

        var parts = download(network, ana, "/api/v1/me/export/" + export + "/archive");
        assertThat(parts)
                .containsOnlyKeys(
                        "README.txt",
                        "identity.json",
                        "social-graph.json",
                        "content.json",
                        "groups.json",
                        "chat.json",
                        "notification.json",
                        "media/" + image + ".png");
        assertThat(parts.get("media/" + image + ".png")).contains("PNG");
        assertThat(parts.get("identity.json")).contains(ana.email());
        assertThat(parts.get("social-graph.json")).contains(ben.id());
        assertThat(parts.get("content.json")).contains("from the hill");
        assertThat(parts.get("groups.json")).contains("Wanderers of the archive");
        assertThat(String.join("", parts.values())).doesNotContain(ben.email());
    }

    @Test
    void whoIsDeletedIsGoneEverywhereAndComesBackBySigningIn(Network network) {
        Person ana = network.person("Ana");
        Person ben = network.person("Ben");
        KithClient phone = network.anotherDeviceOf(ana).client();
        String post = ana.posts("public", "still here?");
        ben.follows(ana);
        network.settle();
        assertThat(ben.sees(post)).isTrue();

        ana.client()
                .send("DELETE", "/api/v1/me", Map.of("password", "not this one"))
                .require(422);
        areSignedIn(phone);
        ana.client()
                .send("DELETE", "/api/v1/me", Map.of("password", Person.PASSWORD))
                .require(204);
        network.settle();
        ana.client().get("/me").require(401);
        awaitSignedOut(phone);
        ben.client().get("/users/" + ana.id()).require(404);
        assertThat(ben.sees(post)).isFalse();

        phone.login(ana.email(), Person.PASSWORD).require(200);
        network.settle();
        ben.client().get("/users/" + ana.id()).require(200);
        assertThat(ben.sees(post)).isTrue();
    }

    /** Which the gateway then knows, and believes until it hears otherwise. */
    private static void areSignedIn(KithClient... browsers) {
        for (KithClient browser : browsers) browser.get("/me").require(200);
    }

    private static void awaitSignedOut(KithClient browser) {
        await().atMost(SOONER_THAN_FORGOTTEN)
                .untilAsserted(() -> assertThat(browser.get("/me").status()).isEqualTo(401));
    }

    private static void confirms(Network network, String token) {
        network.stranger()
                .post("/auth/email-verification/confirm", Map.of("token", token))
                .require(204);
    }

    /** The token in the newest mail of that kind to that person. */
    private static String link(Network network, Person to, String page) {
        Path mails = network.cluster().data().resolve(Service.IDENTITY.module()).resolve("mails");
        return await().until(
                        () -> mails(mails, to).stream()
                                .filter(mail -> mail.contains("/" + page + "#"))
                                .flatMap(mail -> LINK.matcher(mail).results())
                                .map(found -> found.group(1))
                                .toList(),
                        tokens -> !tokens.isEmpty())
                .getLast();
    }

    private static List<String> mails(Path folder, Person to) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-" + to.id() + ".eml"))
                    .sorted()
                    .map(AccountsTest::read)
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

    private static Map<String, String> download(Network network, Person owner, String path) throws Exception {
        URI archive = network.cluster().gateway().resolve(path);
        var request = HttpRequest.newBuilder(archive)
                .header("Cookie", owner.client().cookie().orElseThrow())
                .build();
        Map<String, String> parts = new HashMap<>();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
            var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }
}
