package social.kith.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.groups.Circle.known;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Topic;

/**
 * What was told of a group, taken together, is what its tables say: each event is a step from what was before, so that
 * none is told twice and none is missing; and a group that is there has one creator and as many members as it says.
 */
public final class Ledger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NOTHING = "nothing";

    private final Map<String, String> told = new TreeMap<>();
    private boolean deleted;

    private Ledger() {}

    public static void balances(Circle circle) {
        var ledger = new Ledger();
        for (Event event : events(circle)) ledger.book(event);
        Map<String, String> stands = new TreeMap<>();
        for (List<String> row : rows("""
                select m.user_id, coalesce(m.role, m.state) from group_members m join groups g on g.id = m.group_id
                where g.id = ? and g.deleted_at is null""", circle))
            stands.put(new Id(Long.parseLong(row.get(0))).toString(), row.get(1));
        assertThat(rows("select 1 from groups where id = ? and deleted_at is null", circle))
                .hasSize(ledger.deleted ? 0 : 1);
        if (ledger.deleted) return;
        assertThat(ledger.told).isEqualTo(stands);
        assertThat(rows("""
                select g.member_count, (
                    select count(*) from group_members m
                    where m.group_id = g.id and m.state = 'accepted' and m.hidden = 0), (
                    select count(*) from group_members m
                    where m.group_id = g.id and m.role = 'creator' and m.user_id = g.creator_id)
                from groups g where g.id = ?""", circle)).allSatisfy(row -> {
            assertThat(row.get(0)).as("number of members").isEqualTo(row.get(1));
            assertThat(row.get(2)).as("number of creators").isEqualTo("1");
        });
    }

    /** All that was told of it so far, in order. */
    public static List<Event> events(Circle circle) {
        Circle after = Circle.of(known("Zoe"));
        try (var topic = Topic.of("groups")) {
            topic.next("GroupCreated", after.id());
            return topic.awaitEvents(events -> true).stream()
                    .filter(event -> event.key().startsWith(circle.id()))
                    .toList();
        }
    }

    private void book(Event event) {
        assertThat(deleted).as("deleted before " + event.type()).isFalse();
        String user = event.key().replaceFirst("^[^:]*:?", "");
        String before = told.getOrDefault(user, NOTHING);
        switch (event.type()) {
            case "GroupCreated", "GroupChanged" -> assertThat(user).isEmpty();
            case "GroupDeleted" -> deleted = true;
            case "MemberInvited" -> step(event, user, before, "invited", NOTHING, "declined");
            case "JoinRequested" -> step(event, user, before, "requesting", NOTHING, "declined");
            case "InvitationDeclined" -> step(event, user, before, "declined", "invited");
            case "JoinRequestDeclined" -> step(event, user, before, "declined", "requesting");
            case "InvitationWithdrawn" -> step(event, user, before, NOTHING, "invited");
            case "JoinRequestWithdrawn" -> step(event, user, before, NOTHING, "requesting");
            case "MemberJoined" -> step(event, user, before, role(event), NOTHING, "invited", "requesting");
            case "MemberRoleChanged" -> step(event, user, before, role(event), "creator", "admin", "member");
            case "MemberLeft" -> step(event, user, before, NOTHING, "creator", "admin", "member");
            default -> throw new AssertionError("Not of a membership: " + event);
        }
    }

    private void step(Event event, String user, String before, String now, String... from) {
        assertThat(from).as("before " + event).contains(before);
        assertThat(now).as("after " + event).isNotEqualTo(before);
        if (now.equals(NOTHING)) told.remove(user);
        else told.put(user, now);
    }

    private static String role(Event event) {
        try {
            return JSON.readTree(event.data()).path("role").asText();
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<List<String>> rows(String query, Circle circle) {
        var database = CDI.current().select(AgroalDataSource.class).get();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, Id.parse(circle.id()).value());
            List<List<String>> rows = new ArrayList<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) row.add(found.getString(i));
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
