package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartCheckTest {
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";
    private static final String HOST = "quarkus.http.host";
    private static final String SITE = "kith.public-url";

    @Test
    void whatIsThereByDefaultIsGood() {
        assertThat(objections("prod", Map.of())).isEmpty();
        assertThat(objections("prod,relaxed", Map.of())).isEmpty();
        assertThat(objections("prod", Map.of(HOST, "0.0.0.0", SITE, "https://kith.example")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0/0", "127.0.0.1,::/0"})
    void aProxyHasToBeNamedBeforeItIsBelieved(String trusted) {
        assertThat(objections("prod", Map.of(FORWARDING, "true", TRUSTED, trusted)))
                .singleElement()
                .asString()
                .contains(TRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "192.0.2.0/24,::1"})
    void aProxyThatIsNamedIsBelieved(String trusted) {
        assertThat(objections("prod", Map.of(FORWARDING, "true", TRUSTED, trusted)))
                .isEmpty();
    }

    @Test
    void nobodyCouldSignInOnAPlainSite() {
        assertThat(objections("prod", Map.of(SITE, "http://kith.example")))
                .singleElement()
                .asString()
                .contains(SITE);
        assertThat(objections("prod", Map.of(SITE, "http://[::1]:9000"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'prod,relaxed', 0.0.0.0", "dev, 192.0.2.1", "test, ::"})
    void whatIsForDevelopmentStaysOnThisMachine(String profiles, String host) {
        assertThat(objections(profiles, Map.of(HOST, host))).hasSize(1);
        assertThat(objections(profiles, Map.of(SITE, "https://kith.example"))).hasSize(1);
        assertThat(objections(profiles, Map.of(HOST, "localhost"))).isEmpty();
    }

    @Test
    void relaxedLimitsMayBeMeant() {
        assertThat(objections("prod,relaxed", Map.of(HOST, "0.0.0.0", "kith.limits.relaxed-in-public", "true")))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(objections(
                        "dev,relaxed",
                        Map.of(HOST, "0.0.0.0", FORWARDING, "true", TRUSTED, "", SITE, "http://kith.example")))
                .hasSize(4);
    }

    @Test
    void itSaysWhyItDoesNotStart() {
        var said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> new StartCheck(config("prod", Map.of(SITE, "http://kith.example"))).check())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(SITE);
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("does not start", SITE);
    }

    @Test
    void itStartsWithWhatIsGood() {
        assertThatCode(() -> new StartCheck(config("prod", Map.of())).check()).doesNotThrowAnyException();
    }

    private static List<String> objections(String profiles, Map<String, String> said) {
        return StartCheck.objections(config(profiles, said));
    }

    /** What is there by default, but for what is said. */
    private static SmallRyeConfig config(String profiles, Map<String, String> said) {
        try {
            return new SmallRyeConfigBuilder()
                    .withProfiles(List.of(profiles.split(",", -1)))
                    .addDefaultInterceptors()
                    .withSources(
                            new PropertiesConfigSource(said, "test", 500),
                            new PropertiesConfigSource(file("application.properties"), 250),
                            new PropertiesConfigSource(file("META-INF/microprofile-config.properties"), 100))
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL file(String name) {
        return Objects.requireNonNull(StartCheck.class.getClassLoader().getResource(name));
    }
}
