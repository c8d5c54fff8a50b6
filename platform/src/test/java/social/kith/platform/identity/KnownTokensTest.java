package social.kith.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Tokens;

/** Nothing is let in for being like what was let in before. */
@QuarkusTest
class KnownTokensTest {
    private final TestUser ana = TestUser.named("Ana");

    @Inject
    KnownTokens known;

    @Inject
    JWTAuthContextInfo checks;

    private static int status(String token) {
        return RestAssured.given().auth().oauth2(token).get("/notes/me").statusCode();
    }

    private String knownToken() {
        String token = ana.token();
        assertThat(status(token)).isEqualTo(200);
        assertThat(status(token)).isEqualTo(200);
        return token;
    }

    @Test
    void aTokenIsCheckedOnce() throws Exception {
        String token = ana.token();
        assertThat(known.parse(token, checks)).isSameAs(known.parse(token, checks));
    }

    @Test
    void aKnownTokenIsRefusedOnceItsTimeIsOver() throws Exception {
        // Without the minute by which the clocks of two machines may differ.
        var strictly = new JWTAuthContextInfo(checks);
        strictly.setClockSkew(0);
        String token = Tokens.living(Duration.ofSeconds(4), ana.card());
        assertThat(known.parse(token, strictly)).isSameAs(known.parse(token, strictly));
        await().untilAsserted(() ->
                assertThatThrownBy(() -> known.parse(token, strictly)).isInstanceOf(ParseException.class));
    }

    @Test
    void whatSomebodyElseSignedIsRefusedThoughAllThatItSaysIsKnown() throws Exception {
        String token = knownToken();
        String said = token.substring(0, token.lastIndexOf('.'));
        assertThat(status(said + "." + signatureOfSomebodyElse(said))).isEqualTo(401);
        assertThat(status(said + ".")).isEqualTo(401);
        assertThat(status(said)).isEqualTo(401);
        assertThat(status(token)).isEqualTo(200);
    }

    private static String signatureOfSomebodyElse(String said) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        signature.update(said.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    @Test
    void whatWasChangedIsRefusedThoughItsSignatureIsKnown() {
        String token = knownToken();
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String changed = claims.replace(ana.id().toString(), Id.next().toString());
        assertThat(changed).isNotEqualTo(claims);
        String body = Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(UTF_8));
        assertThat(status(parts[0] + "." + body + "." + parts[2])).isEqualTo(401);
        assertThat(status(token)).isEqualTo(200);
    }
}
