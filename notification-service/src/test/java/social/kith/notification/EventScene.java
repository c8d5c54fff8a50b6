package social.kith.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

/** What becomes of groups and their events after they were made, as groups-service says it. */
public final class EventScene {
    private static final Neighbour GROUPS = Neighbour.of("groups");
    private static final String BERLIN = "Europe/Berlin";

    private EventScene() {}

    /** {@code going}, {@code not_going} or {@code waiting}. */
    public static void answers(TestUser user, Id event, Id group, String response) {
        GROUPS.says("EventAnswered", event + ":" + user.id(), answer(user, event, group, response));
    }

    /** Who waited gets a place. */
    public static void movesUp(TestUser user, Id event, Id group) {
        var data = answer(user, event, group, "going");
        data.put("movedUp", true);
        GROUPS.says("EventAnswered", event + ":" + user.id(), data);
    }

    private static Map<String, Object> answer(TestUser user, Id event, Id group, String response) {
        return new HashMap<>(Map.of("eventId", event, "groupId", group, "userId", user.id(), "response", response));
    }

    /** To the same place at 08:00 UTC. */
    public static void moves(TestUser by, Id event, Id group, String title) {
        changes(by, event, group, title, BERLIN, "starts_at");
    }

    public static void changes(TestUser by, Id event, Id group, String title, String timeZone, String... changes) {
        Map<String, Object> data = event(event, group, title, "2027-05-02T08:00:00.000Z");
        data.put("byId", by.id());
        data.put("timeZone", timeZone);
        data.put("changes", List.of(changes));
        GROUPS.says("EventChanged", event.toString(), data);
    }

    public static void cancels(TestUser by, Id event, Id group, String title) {
        Map<String, Object> data = event(event, group, title, "2027-05-02T07:00:00.000Z");
        data.put("byId", by.id());
        GROUPS.says("EventCancelled", event.toString(), data);
    }

    public static void reminderDue(Id event, Id group, String title) {
        GROUPS.says("EventReminderDue", event.toString(), event(event, group, title, "2027-05-02T07:00:00.000Z"));
    }

    private static Map<String, Object> event(Id event, Id group, String title, String startsAt) {
        return new HashMap<>(Map.of("eventId", event, "groupId", group, "title", title, "startsAt", startsAt));
    }

    public static void groupIsCalled(Id group, String title) {
        Map<String, @Nullable Object> data = new HashMap<>(Map.of("groupId", group, "title", title));
        data.put("bannerMediaId", null);
        GROUPS.says("GroupChanged", group.toString(), data);
    }

    public static void groupDeleted(Id group) {
        GROUPS.says("GroupDeleted", group.toString(), Map.of("groupId", group));
    }

    public static void hasRole(TestUser user, Id group, String role) {
        GROUPS.says(
                "MemberRoleChanged",
                group + ":" + user.id(),
                Map.of("groupId", group, "userId", user.id(), "role", role));
    }

    /** A message of a group, or to {@code recipient}. */
    public static void messageDeleted(TestUser sender, Id conversation, long seq, TestUser recipient) {
        messageChanged(sender, conversation, seq, null, recipient.id(), true);
    }

    public static void messageDeletedInGroup(TestUser sender, Id group, long seq) {
        messageChanged(sender, group, seq, group, null, true);
    }

    public static void messageEdited(TestUser sender, Id conversation, long seq, TestUser recipient) {
        messageChanged(sender, conversation, seq, null, recipient.id(), false);
    }

    private static void messageChanged(
            TestUser sender, Id conversation, long seq, @Nullable Id group, @Nullable Id recipient, boolean deleted) {
        Id message = Id.next();
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("messageId", message);
        data.put("conversationId", conversation);
        data.put("seq", seq);
        data.put("senderId", sender.id());
        data.put("groupId", group);
        data.put("recipientId", recipient);
        data.put("deleted", deleted);
        Neighbour.of("chat").says("MessageChanged", conversation + ":" + message, data);
    }
}
