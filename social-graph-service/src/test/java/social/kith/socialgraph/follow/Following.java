package social.kith.socialgraph.follow;

import io.restassured.response.ValidatableResponse;
import social.kith.people.testkit.Identity;
import social.kith.platform.testkit.TestUser;

/** What clients do about following. */
final class Following {
    private Following() {}

    static TestUser known(TestUser user) {
        return Identity.registers(user);
    }

    static ValidatableResponse follow(TestUser by, TestUser user) {
        return by.asks().put("/api/v1/users/" + user.id() + "/follow").then();
    }

    static ValidatableResponse unfollow(TestUser by, TestUser user) {
        return by.asks().delete("/api/v1/users/" + user.id() + "/follow").then();
    }

    static ValidatableResponse relationship(TestUser viewer, TestUser user) {
        return lookAt(viewer, user).statusCode(200);
    }

    static ValidatableResponse lookAt(TestUser viewer, TestUser user) {
        return viewer.asks().get("/api/v1/users/" + user.id() + "/relationship").then();
    }

    static ValidatableResponse requestsOf(TestUser user) {
        return user.asks().get("/api/v1/follow-requests").then().statusCode(200);
    }

    static ValidatableResponse sentBy(TestUser user) {
        return user.asks().get("/api/v1/follow-requests/sent").then().statusCode(200);
    }

    static ValidatableResponse answer(TestUser by, String request, String answer) {
        return by.asks()
                .post("/api/v1/follow-requests/" + request + "/" + answer)
                .then();
    }
}
