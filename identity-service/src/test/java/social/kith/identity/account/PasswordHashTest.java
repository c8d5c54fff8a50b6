package social.kith.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.login;
import static social.kith.identity.Somebody.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import social.kith.identity.AtFullCost;
import social.kith.identity.Somebody;
import social.kith.identity.password.Hashes;

@QuarkusTest
@TestProfile(AtFullCost.class)
class PasswordHashTest {
    private static final String OF_TODAY = "$argon2id$v=19$m=19456,t=2,p=1$";

    @Inject
    UserRepository users;

    @Test
    void thePasswordIsStoredAsAnArgon2idHashOnly() {
        assertThat(hash(registered())).startsWith(OF_TODAY).doesNotContain(PASSWORD);
    }

    @Test
    void aHashThatCostLessIsMadeAnewAtTheNextSignIn() {
        var ana = registered();
        String cheap = Hashes.cheap(PASSWORD);
        QuarkusTransaction.requiringNew().run(() -> {
            User user = users.byEmail(ana.email()).orElseThrow();
            user.setPassword(user.passwordHash(), cheap);
        });
        login(ana.email(), "not my password").statusCode(401);
        assertThat(hash(ana)).isEqualTo(cheap);
        login(ana.email(), PASSWORD).statusCode(200);
        assertThat(hash(ana)).startsWith(OF_TODAY);
        login(ana.email(), PASSWORD).statusCode(200);
    }

    private String hash(Somebody user) {
        return QuarkusTransaction.requiringNew()
                .call(() -> users.byEmail(user.email()).orElseThrow().passwordHash());
    }
}
