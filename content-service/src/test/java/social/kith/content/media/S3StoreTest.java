package social.kith.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.kith.platform.problem.Refusal;

class S3StoreTest {
    private static final String NAME = "0abcdefghjkmn";

    @TempDir
    Path folder;

    private S3StandIn there;
    private S3Store store;

    @BeforeEach
    void open() throws IOException {
        there = new S3StandIn();
        store = new S3Store(access(there.address(), S3StandIn.SECRET));
    }

    @AfterEach
    void close() {
        store.close();
        there.close();
    }

    @Test
    void whatIsPutIsReadWholeAndInPartAndDeleted() throws IOException {
        byte[] picture = put(3 * 1024 * 1024);
        assertThat(there.objects().get(NAME)).isEqualTo(picture);
        assertThat(read(0, picture.length)).isEqualTo(picture);
        assertThat(read(1000, 2000)).isEqualTo(Arrays.copyOfRange(picture, 1000, 3000));
        assertThat(read(picture.length - 1, 1)).hasSize(1);
        store.delete(NAME);
        assertThat(there.objects()).isEmpty();
        store.delete(NAME);
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() throws IOException {
        assertThatThrownBy(() -> store.read(NAME, 0, 10)).isInstanceOf(FileNotFoundException.class);
        put(100);
        assertThatThrownBy(() -> store.read(NAME, 90, 20)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void aStoreThatFailsIsNotAvailable() throws IOException {
        put(10);
        S3StandIn.is(S3StandIn.Mood.FAILING);
        assertNotAvailable(store);
    }

    @Test
    void aStoreThatDoesNotKnowTheKeyIsNotAvailable() throws IOException {
        put(10);
        try (var stranger = new S3Store(access(there.address(), "guessed"))) {
            assertNotAvailable(stranger);
        }
    }

    @Test
    void aStoreThatIsDownIsNotAvailable() throws IOException {
        put(10);
        there.close();
        assertNotAvailable(store);
    }

    @Test
    void anAnswerThatIsCutShortIsNoWholeOne() throws IOException {
        put(100_000);
        S3StandIn.is(S3StandIn.Mood.CUTTING_SHORT);
        assertThatThrownBy(() -> read(0, 100_000)).isInstanceOf(IOException.class);
    }

    @Test
    void settingsThatAreMissingOrUnsafeAreRefused() {
        assertThatCode(() -> S3Access.of(settings(Map.of()))).doesNotThrowAnyException();
        assertThatCode(() -> S3Access.of(settings(Map.of("endpoint", "https://s3.example.org:9000/"))))
                .doesNotThrowAnyException();
        for (String missing : new String[] {"endpoint", "bucket", "access-key", "secret-key"})
            assertRefused(Map.of(missing, ""), "kith.media.s3." + missing + " is missing");
        for (String wrong : new String[] {"s3.example.org", "ftp://a", "https://a/b", "https://a:b@c", "https://a?b"})
            assertRefused(Map.of("endpoint", wrong), "is no address");
        assertRefused(Map.of("endpoint", "http://s3.example.org"), "plain http");
        assertThatCode(() -> S3Access.of(settings(Map.of("endpoint", "http://s3.example.org", "plain-http", "true"))))
                .doesNotThrowAnyException();
        assertThat(access(there.address(), "hidden").toString()).doesNotContain("hidden");
    }

    private void assertNotAvailable(S3Store store) throws IOException {
        Path file = Files.write(folder.resolve("more"), new byte[10]);
        assertThatThrownBy(() -> store.put("more", file)).satisfies(S3StoreTest::isUnavailable);
        assertThatThrownBy(() -> store.read(NAME, 0, 10)).satisfies(S3StoreTest::isUnavailable);
        assertThatThrownBy(() -> store.delete(NAME)).isInstanceOf(IOException.class);
        assertThat(there.objects()).containsOnlyKeys(NAME);
    }

    private static void isUnavailable(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(503);
            assertThat(refusal.retryAfter()).isPositive();
        });
    }

    private static void assertRefused(Map<String, String> changed, String why) {
        assertThatThrownBy(() -> S3Access.of(settings(changed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining(S3StandIn.SECRET);
    }

    private static MediaSettings.S3 settings(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(Map.of(
                "endpoint", "http://localhost:9000",
                "region", "us-east-1",
                "bucket", S3StandIn.BUCKET,
                "access-key", "kith",
                "secret-key", S3StandIn.SECRET,
                "path-style", "true",
                "plain-http", "false"));
        all.putAll(changed);
        var builder = new SmallRyeConfigBuilder().withMapping(MediaSettings.S3.class, "s3");
        all.forEach((name, value) -> builder.withDefaultValue("s3." + name, value));
        return builder.build().getConfigMapping(MediaSettings.S3.class, "s3");
    }

    private static S3Access access(URI endpoint, String secret) {
        return new S3Access(endpoint, "us-east-1", S3StandIn.BUCKET, "kith", secret, true);
    }

    private byte[] put(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        store.put(NAME, Files.write(folder.resolve("file"), bytes));
        return bytes;
    }

    private byte[] read(long from, long length) throws IOException {
        try (var part = store.read(NAME, from, length)) {
            return part.readAllBytes();
        }
    }
}
