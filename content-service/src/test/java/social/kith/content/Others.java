package social.kith.content;

import java.util.Map;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

/** What other contexts say, in the words of the product; each returns when this service has applied it. */
public final class Others {
    private static final Neighbour GROUPS = Neighbour.of("groups");

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
