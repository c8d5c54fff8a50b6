package social.kith.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.login;
import static social.kith.identity.Somebody.newEmail;
import static social.kith.identity.Somebody.post;
import static social.kith.identity.Somebody.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.identity.Mailbox;
import social.kith.identity.Somebody;

@QuarkusTest
class EmailTest {
    private static final String CONFIRM = "Confirm your email address";

    @Test
    void registeringSendsALinkThatConfirmsTheAddress() {
        var ana = registered();
        assertThat(Mailbox.of(ana).mail(CONFIRM, 1))
                .contains("From: Kith <kith@localhost>\r\n", "open this link within 7 days:");
        String token = Mailbox.of(ana).token(CONFIRM, 1);
        confirm(token).statusCode(204);
        ana.asks().get("/api/v1/me").then().body("emailVerified", equalTo(true));
        confirm(token).statusCode(422);
        sendAgain(ana).statusCode(409);
    }

    @Test
    void theLinkIsSentAgainAndTheNewestCounts() {
        var ana = registered();
        String first = Mailbox.of(ana).token(CONFIRM, 1);
        sendAgain(ana).statusCode(202);
        String second = Mailbox.of(ana).token(CONFIRM, 2);
        confirm(first).statusCode(422);
        confirm(second).statusCode(204);
    }

    @Test
    void anotherAddressCountsOnceItIsConfirmed() {
        var ana = registered();
        String other = newEmail();
        Mailbox.of(ana).mail(CONFIRM, 1);
        change(ana, other, PASSWORD).statusCode(204);
        String mail = Mailbox.of(ana).mail(CONFIRM, 2);
        assertThat(mail).contains("To: " + other);
        assertThat(Mailbox.of(ana).mail("Your account is to have another email address", 1))
                .contains("To: " + ana.email())
                .doesNotContain(other);
        ana.asks().get("/api/v1/me").then().body("email", equalTo(ana.email()));
        login(other, PASSWORD).statusCode(401);
        confirm(Mailbox.of(ana).token(CONFIRM, 2)).statusCode(204);
        ana.asks().get("/api/v1/me").then().body("email", equalTo(other), "emailVerified", equalTo(true));
        login(other, PASSWORD).statusCode(200);
        login(ana.email(), PASSWORD).statusCode(401);
    }

    @Test
    void confirmingAnAddressVoidsNoLinkToChooseAPassword() {
        var ana = registered();
        post("/api/v1/auth/password-reset", Map.of("email", ana.email())).statusCode(202);
        String reset = Mailbox.of(ana).token("Choose a new password", 1);
        confirm(Mailbox.of(ana).token(CONFIRM, 1)).statusCode(204);
        post("/api/v1/auth/password-reset/confirm", Map.of("token", reset, "newPassword", "nine rivers by night"))
                .statusCode(204);
    }

    @Test
    void aLinkToChooseAPasswordThatWentToAnotherAddressIsVoid() {
        var ana = registered();
        post("/api/v1/auth/password-reset", Map.of("email", ana.email())).statusCode(202);
        String reset = Mailbox.of(ana).token("Choose a new password", 1);
        Mailbox.of(ana).mail(CONFIRM, 1);
        change(ana, newEmail(), PASSWORD).statusCode(204);
        confirm(Mailbox.of(ana).token(CONFIRM, 2)).statusCode(204);
        post("/api/v1/auth/password-reset/confirm", Map.of("token", reset, "newPassword", "nine rivers by night"))
                .statusCode(422);
    }

    @Test
    void theAddressThatOneHasAlreadyIsNoChange() {
        var ana = registered();
        confirm(Mailbox.of(ana).token(CONFIRM, 1)).statusCode(204);
        change(ana, ana.email().toUpperCase(Locale.ROOT), PASSWORD).statusCode(204);
        var bo = registered();
        Mailbox.of(bo).mail(CONFIRM, 1);
        change(bo, bo.email(), PASSWORD).statusCode(204);
        // Mails are sent in order: whatever was to be sent to Ana is there before this one.
        confirm(Mailbox.of(bo).token(CONFIRM, 2)).statusCode(204);
        assertThat(Mailbox.of(ana).all()).hasSize(1);
        assertThat(Mailbox.of(bo).all()).hasSize(2);
    }

    @Test
    void aLinkConfirmsNothingForWhoHasLeftUntilTheyAreBack() {
        var ana = registered();
        String token = Mailbox.of(ana).token(CONFIRM, 1);
        ana.asks()
                .body(Map.of("password", PASSWORD))
                .delete("/api/v1/me")
                .then()
                .statusCode(204);
        confirm(token).statusCode(422);
        ana.signsInAgain();
        confirm(token).statusCode(204);
    }

    @Test
    void somebodyElsesAddressIsAConflictAlsoIfItIsTakenMeanwhile() {
        var ana = registered();
        change(ana, registered().email(), PASSWORD).statusCode(409);
        String other = newEmail();
        Mailbox.of(ana).mail(CONFIRM, 1);
        change(ana, other, PASSWORD).statusCode(204);
        String token = Mailbox.of(ana).token(CONFIRM, 2);
        registered(Map.of("email", other));
        confirm(token).statusCode(409);
        ana.asks().get("/api/v1/me").then().body("email", equalTo(ana.email()));
    }

    @Test
    void whoDoesNotKnowThePasswordChangesNoAddress() {
        var ana = registered();
        change(ana, newEmail(), "not my password").statusCode(422);
        change(ana, "no-address", PASSWORD).statusCode(400);
    }

    @Test
    void aLinkToChooseAPasswordConfirmsNothing() {
        var ana = registered();
        post("/api/v1/auth/password-reset", Map.of("email", ana.email())).statusCode(202);
        confirm(Mailbox.of(ana).token("Choose a new password", 1)).statusCode(422);
    }

    @Test
    void whoChangesThePasswordVoidsLinksThatOthersAskedFor() {
        var ana = registered();
        Mailbox.of(ana).mail(CONFIRM, 1);
        change(ana, newEmail(), PASSWORD).statusCode(204);
        String toAnotherAddress = Mailbox.of(ana).token(CONFIRM, 2);
        ana.asks()
                .body(Map.of("currentPassword", PASSWORD, "newPassword", "nine rivers by night"))
                .put("/api/v1/auth/password")
                .then()
                .statusCode(204);
        confirm(toAnotherAddress).statusCode(422);
        ana.asks().get("/api/v1/me").then().body("email", equalTo(ana.email()));
        // Their own address can be confirmed: the link comes once more.
        confirm(Mailbox.of(ana).token(CONFIRM, 3)).statusCode(204);
    }

    private static ValidatableResponse confirm(String token) {
        return post("/api/v1/auth/email-verification/confirm", Map.of("token", token));
    }

    private static ValidatableResponse sendAgain(Somebody user) {
        return user.asks().post("/api/v1/auth/email-verification").then();
    }

    private static ValidatableResponse change(Somebody user, String email, String password) {
        return user.asks()
                .body(Map.of("email", email, "currentPassword", password))
                .put("/api/v1/auth/email")
                .then();
    }
}
