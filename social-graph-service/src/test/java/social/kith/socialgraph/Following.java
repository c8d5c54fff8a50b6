package social.kith.socialgraph;

import io.restassured.response.ValidatableResponse;
import social.kith.people.testkit.Identity;
import social.kith.platform.testkit.TestUser;

/** What clients do about each other. */
public final class Following {
    private Following() {}

    public static TestUser known(TestUser user) {
        return Identity.registers(user);
    }

    public static ValidatableResponse follow(TestUser by, TestUser user) {
        return put(by, user, "follow");
    }

    public static ValidatableResponse unfollow(TestUser by, TestUser user) {
        return delete(by, user, "follow");
    }

    public static ValidatableResponse removeFollower(TestUser by, TestUser follower) {
        return by.asks().delete("/api/v1/followers/" + follower.id()).then();
    }

    public static ValidatableResponse block(TestUser by, TestUser user) {
        return put(by, user, "block");
    }

    public static ValidatableResponse unblock(TestUser by, TestUser user) {
        return delete(by, user, "block");
    }

    public static ValidatableResponse mute(TestUser by, TestUser user) {
        return put(by, user, "mute");
    }

    public static ValidatableResponse unmute(TestUser by, TestUser user) {
        return delete(by, user, "mute");
    }

    private static ValidatableResponse put(TestUser by, TestUser user, String what) {
        return by.asks().put("/api/v1/users/" + user.id() + "/" + what).then();
    }

    private static ValidatableResponse delete(TestUser by, TestUser user, String what) {
        return by.asks().delete("/api/v1/users/" + user.id() + "/" + what).then();
    }

    public static ValidatableResponse relationship(TestUser viewer, TestUser user) {
        return lookAt(viewer, user).statusCode(200);
    }

    public static ValidatableResponse lookAt(TestUser viewer, TestUser user) {
        return get(viewer, "/users/" + user.id() + "/relationship");
    }

    public static ValidatableResponse followers(TestUser viewer, TestUser user) {
        return get(viewer, "/users/" + user.id() + "/followers");
    }

    public static ValidatableResponse following(TestUser viewer, TestUser user) {
        return get(viewer, "/users/" + user.id() + "/following");
    }

    public static ValidatableResponse requestsOf(TestUser user) {
        return get(user, "/follow-requests").statusCode(200);
    }

    public static ValidatableResponse sentBy(TestUser user) {
        return get(user, "/follow-requests/sent").statusCode(200);
    }

    /** @param path below {@code /api/v1} */
    public static ValidatableResponse get(TestUser viewer, String path) {
        return viewer.asks().get("/api/v1" + path).then();
    }

    /** The request that waits for that user's answer and was made by the other. */
    public static String requestBy(TestUser follower, TestUser user) {
        return requestsOf(user).extract().path("items.find { it.user.id == '" + follower.id() + "' }.id");
    }

    public static ValidatableResponse answer(TestUser by, String request, String answer) {
        return by.asks()
                .post("/api/v1/follow-requests/" + request + "/" + answer)
                .then();
    }
}
