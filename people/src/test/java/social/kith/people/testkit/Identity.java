package social.kith.people.testkit;

import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

/** What identity-service says of users; each returns when the service under test has applied it. */
public final class Identity {
    private static final Neighbour IDENTITY = Neighbour.of("identity");

    private Identity() {}

    public static TestUser registers(TestUser user) {
        describes("UserRegistered", user.card());
        return user;
    }

    /** What the user's token says from then on is for the test to say: {@code user.card()} stays as it was. */
    public static void changes(UserCard card) {
        describes("ProfileChanged", card);
    }

    public static void restores(TestUser user) {
        describes("UserRestored", user.card());
    }

    public static void deletes(TestUser user) {
        names("UserDeleted", user.id());
    }

    public static void erases(TestUser user) {
        names("UserErased", user.id());
    }

    public static void endsSession(TestUser user) {
        IDENTITY.says(
                "SessionEnded", user.session().toString(), Map.of("sessionId", user.session(), "userId", user.id()));
    }

    private static void describes(String event, UserCard card) {
        IDENTITY.says(event, card.id().toString(), Map.of("user", card, "connections", "everyone"));
    }

    private static void names(String event, Id user) {
        IDENTITY.says(event, user.toString(), Map.of("userId", user));
    }
}
