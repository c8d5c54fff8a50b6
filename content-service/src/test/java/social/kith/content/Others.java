package social.kith.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

/** What other contexts say, in the words of the product; each returns when this service has applied it. */
public final class Others {
    private static final Neighbour GROUPS = Neighbour.of("groups");
    private static final Neighbour CHAT = Neighbour.of("chat");

    private Others() {}

    public static TestUser known(TestUser user) {
        return Identity.registers(user);
    }

    public static Id group(String title, TestUser creator, TestUser... members) {
        Id group = Id.next();
        GROUPS.says(
                "GroupCreated", group.toString(), Map.of("groupId", group, "title", title, "creatorId", creator.id()));
        joins(creator, group, "creator");
        for (TestUser member : members) joins(member, group);
        return group;
    }

    /** @param banner {@code null} for none */
    public static void changesTo(Id group, String title, @Nullable String banner) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("groupId", group);
        data.put("title", title);
        data.put("bannerMediaId", banner);
        GROUPS.says("GroupChanged", group.toString(), data);
    }

    public static void isDeleted(Id group) {
        GROUPS.says("GroupDeleted", group.toString(), Map.of("groupId", group));
    }

    public static Message sends(TestUser sender, TestUser recipient, String... images) {
        return sent(new Message(Id.next(), Id.next(), sender.id(), null, recipient.id()), images);
    }

    public static Message sendsTo(Id group, TestUser sender, String... images) {
        return sent(new Message(Id.next(), group, sender.id(), group, null), images);
    }

    private static Message sent(Message message, String... images) {
        CHAT.says("MessageSent", message.conversation.toString(), message.data(images));
        return message;
    }

    public static void edits(Message message, String... images) {
        changes(message, false, images);
    }

    public static void deletes(Message message) {
        changes(message, true);
    }

    private static void changes(Message message, boolean deleted, String... images) {
        Map<String, @Nullable Object> data = message.data(images);
        data.put("deleted", deleted);
        CHAT.says("MessageChanged", message.conversation + ":" + message.id, data);
    }

    /** In a group's conversation, or to one recipient. */
    public record Message(
            Id id,
            Id conversation,
            Id sender,
            @Nullable Id group,
            @Nullable Id recipient) {
        private Map<String, @Nullable Object> data(String... images) {
            Map<String, @Nullable Object> data = new HashMap<>();
            data.put("messageId", id);
            data.put("conversationId", conversation);
            data.put("seq", 1);
            data.put("senderId", sender);
            data.put("groupId", group);
            data.put("recipientId", recipient);
            if (images.length > 0) data.put("mediaIds", List.of(images));
            return data;
        }
    }

    public static void joins(TestUser user, Id group) {
        joins(user, group, "member");
    }

    private static void joins(TestUser user, Id group, String role) {
        GROUPS.says(
                "MemberJoined",
                group + ":" + user.id(),
                Map.of("groupId", group, "userId", user.id(), "role", role, "by", "request"));
    }

    public static void becomes(String role, TestUser member, Id group) {
        GROUPS.says(
                "MemberRoleChanged",
                group + ":" + member.id(),
                Map.of("groupId", group, "userId", member.id(), "role", role));
    }

    public static void leaves(TestUser user, Id group) {
        GROUPS.says("MemberLeft", group + ":" + user.id(), Map.of("groupId", group, "userId", user.id()));
    }
}
