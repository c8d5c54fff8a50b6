package social.kith.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.login;
import static social.kith.identity.Somebody.newEmail;
import static social.kith.identity.Somebody.post;
import static social.kith.identity.Somebody.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.identity.Mailbox;
import social.kith.identity.Somebody;
import social.kith.platform.id.Id;

@QuarkusTest
class PasswordTest {
    private static final String NEW = "seven bridges at dusk";
    private static final String RESET = "Choose a new password";

    @Inject
    UserRepository users;

    @Test
    void changingItEndsTheOtherSessions() {
        var here = registered();
        var elsewhere = here.signsInAgain();
        change(here, PASSWORD, NEW).statusCode(204);
        assertThat(here.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
        login(here.email(), PASSWORD).statusCode(401);
        login(here.email(), NEW).statusCode(200);
        Mailbox.of(here).mail("Your password was changed", 1);
    }

    @Test
    void whoDoesNotKnowTheOldOneChangesNothing() {
        var ana = registered();
        change(ana, "not my password", NEW).statusCode(422);
        login(ana.email(), PASSWORD).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "1234567890", "Q1W2E3R4T5"})
    void aPasswordThatIsEasilyGuessedIsRefused(String easy) {
        change(registered(), PASSWORD, easy).statusCode(400).body("errors.field", hasItem("newPassword"));
    }

    @Test
    void norMayItTellTheEmail() {
        var ana = registered(Map.of("email", "annabella@" + Id.next() + ".example"));
        change(ana, PASSWORD, "xAnnaBellax99").statusCode(400).body("errors.field", hasItem("newPassword"));
    }

    @Test
    void aLinkSetsAnotherOneOnceAndEndsAllSessions() {
        var ana = registered();
        askForLink(ana.email()).statusCode(202);
        assertThat(Mailbox.of(ana).mail(RESET, 1)).contains("open this link within 1 hour.");
        String token = Mailbox.of(ana).token(RESET, 1);
        reset(token, "1234567890").statusCode(400).body("errors.field", hasItem("newPassword"));
        reset(token, NEW).statusCode(204);
        assertThat(ana.isSignedIn()).isFalse();
        login(ana.email(), NEW).statusCode(200);
        login(ana.email(), PASSWORD).statusCode(401);
        reset(token, "eight bridges at dusk").statusCode(422);
        login(ana.email(), NEW).statusCode(200);
    }

    @Test
    void theNewestLinkAloneCounts() {
        var ana = registered();
        askForLink(ana.email()).statusCode(202);
        String first = Mailbox.of(ana).token(RESET, 1);
        askForLink(ana.email()).statusCode(202);
        String second = Mailbox.of(ana).token(RESET, 2);
        reset(first, NEW).statusCode(422);
        reset(second, NEW).statusCode(204);
    }

    @Test
    void aLinkIsTooOldAfterAnHour() {
        var ana = registered();
        askForLink(ana.email()).statusCode(202);
        String token = Mailbox.of(ana).token(RESET, 1);
        linkAges(ana, Duration.ofHours(1));
        reset(token, NEW).statusCode(422);
        assertThat(ana.isSignedIn()).isTrue();
    }

    @Test
    void aLinkIsGoodForTheHourBefore() {
        var ana = registered();
        askForLink(ana.email()).statusCode(202);
        String token = Mailbox.of(ana).token(RESET, 1);
        linkAges(ana, Duration.ofMinutes(59));
        reset(token, NEW).statusCode(204);
    }

    private void linkAges(Somebody user, Duration by) {
        int aged = QuarkusTransaction.requiringNew()
                .call(() -> users.getEntityManager()
                        .createNativeQuery("""
                        update user_tokens set expires_at = expires_at - ?2
                        where user_id = ?1 and purpose = 'password_reset'""")
                        .setParameter(1, Id.parse(user.id()).value())
                        .setParameter(2, by.toMillis())
                        .executeUpdate());
        assertThat(aged).isEqualTo(1);
    }

    @Test
    void aLinkIsVoidOnceThePasswordIsChanged() {
        var ana = registered();
        askForLink(ana.email()).statusCode(202);
        String token = Mailbox.of(ana).token(RESET, 1);
        change(ana, PASSWORD, NEW).statusCode(204);
        reset(token, "eight bridges at dusk").statusCode(422);
    }

    @Test
    void aLinkOfOnesOwnMakingAndOneForSomethingElseSetNothing() {
        reset("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", NEW).statusCode(422);
        var ana = registered();
        reset(Mailbox.of(ana).token("Confirm your email address", 1), NEW).statusCode(422);
    }

    @Test
    void nobodyIsToldWhetherThereIsAnAccount() {
        String known =
                askForLink(registered().email()).statusCode(202).extract().asString();
        String unknown = askForLink(newEmail()).statusCode(202).extract().asString();
        assertThat(unknown).isEqualTo(known);
        askForLink(" ").statusCode(400);
    }

    private static ValidatableResponse change(Somebody user, String current, String next) {
        return user.asks()
                .body(Map.of("currentPassword", current, "newPassword", next))
                .put("/api/v1/auth/password")
                .then();
    }

    private static ValidatableResponse askForLink(String email) {
        return post("/api/v1/auth/password-reset", Map.of("email", email));
    }

    private static ValidatableResponse reset(String token, String password) {
        return post("/api/v1/auth/password-reset/confirm", Map.of("token", token, "newPassword", password));
    }
}
