package social.kith.platform.testkit;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** Somebody who is signed in, as the gateway shows them to a service. */
public record TestUser(UserCard card, Id session) {
    public static TestUser named(String firstName) {
        return with(firstName, true);
    }

    /** Somebody whose profile is private. */
    public static TestUser reserved(String firstName) {
        return with(firstName, false);
    }

    private static TestUser with(String firstName, boolean isPublic) {
        return new TestUser(UserCard.of(Id.next(), firstName, "Test", null, null, isPublic), Id.next());
    }

    public Id id() {
        return card.id();
    }

    public String token() {
        return Tokens.of(card, session);
    }

    /** The start of a JSON request by this user. */
    public RequestSpecification asks() {
        return RestAssured.given().auth().oauth2(token()).contentType("application/json");
    }
}
