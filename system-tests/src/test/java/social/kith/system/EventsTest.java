package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.client.Answer;

/** What the rules say of events, as the group's creator, members, an outsider and somebody who was removed see it. */
@ExtendWith(Network.Extension.class)
class EventsTest {
    private static final String UPCOMING = "/events?mine";

    /** A group with an event that one of its members has planned. */
    private record Scene(
            Person creator,
            Person planner,
            Person member,
            Person outsider,
            Person removed,
            String group,
            String event) {
        static Scene of(Network network) {
            var ana = network.person("Ana");
            var bo = network.person("Bo");
            var cleo = network.person("Cleo");
            var dev = network.person("Dev");
            var eve = network.person("Eve");
            network.settle();
            String group = ana.createsGroup("Wanderers");
            ana.invites(group, bo, cleo, eve);
            for (var invited : List.of(bo, cleo, eve)) invited.acceptsInvitationTo(group);
            String event = bo.createsEvent(group, "Up the hill");
            eve.answersEvent(event, "going");
            ana.client().delete("/groups/" + group + "/members/" + eve.id()).require(204);
            network.settle();
            return new Scene(ana, bo, cleo, dev, eve, group, event);
        }

        String path() {
            return "/events/" + event;
        }

        List<Person> members() {
            return List.of(creator, planner, member);
        }

        List<Person> others() {
            return List.of(outsider, removed);
        }
    }

    @Test
    void membersAloneSeePlanAndAnswerEvents(Network network) {
        Scene scene = Scene.of(network);
        for (Person member : scene.members()) {
            member.answersEvent(scene.event(), "going");
            assertThat(member.ids("/groups/" + scene.group() + "/events")).containsExactly(scene.event());
            assertThat(member.ids(UPCOMING)).containsExactly(scene.event());
            JsonNode seen = member.client().get(scene.path()).require(200).body();
            assertThat(seen.path("myResponse").asText()).isEqualTo("going");
            assertThat(seen.at("/creator/firstName").asText()).isEqualTo("Bo");
        }
        for (Person other : scene.others()) {
            other.client().get(scene.path()).require(404);
            other.client().get(scene.path() + "/responses").require(404);
            other.client().get(scene.path() + ".ics").require(404);
            other.client()
                    .put(scene.path() + "/response", Map.of("response", "going"))
                    .require(404);
            other.client().patch(scene.path(), Map.of("title", "Down")).require(404);
            other.client().delete(scene.path()).require(404);
            other.client().get("/groups/" + scene.group() + "/events").require(403);
            other.client().get("/groups/" + scene.group() + "/events.ics").require(403);
            other.client().post("/groups/" + scene.group() + "/events", plan()).require(403);
            assertThat(other.ids(UPCOMING)).isEmpty();
        }
        assertThat(counts(scene, scene.member()))
                .as("without whoever was removed")
                .isEqualTo("3 0 0");
    }

    @Test
    void whoPlannedItAndTheGroupsCreatorChangeAndCancelIt(Network network) {
        Scene scene = Scene.of(network);
        scene.member().client().patch(scene.path(), Map.of("title", "Down")).require(403);
        scene.member().client().delete(scene.path()).require(403);
        String seen = tag(scene.planner().client().get(scene.path()).require(200));
        scene.planner()
                .client()
                .patch(scene.path(), Map.of("title", "Up the other hill"))
                .require(200);
        scene.creator()
                .client()
                .patch(scene.path(), Map.of("startsAt", "2020-01-01T00:00:00Z"))
                .require(422);
        assertThat(scene.creator()
                        .client()
                        .send("PATCH", "/api/v1" + scene.path(), Map.of("title", "Down"), "If-Match", seen)
                        .status())
                .isEqualTo(412);
        scene.creator()
                .client()
                .patch(scene.path(), Map.of("place", "At the fountain"))
                .require(200);
        scene.creator().client().delete(scene.path()).require(204);
        scene.planner().client().delete(scene.path()).require(204);
        for (Person member : scene.members()) {
            JsonNode cancelled = member.client().get(scene.path()).require(200).body();
            assertThat(cancelled.path("cancelled").asBoolean()).isTrue();
            assertThat(cancelled.path("title").asText()).isEqualTo("Up the other hill");
            assertThat(cancelled.path("place").asText()).isEqualTo("At the fountain");
            assertThat(member.ids(UPCOMING)).containsExactly(scene.event());
            member.client()
                    .put(scene.path() + "/response", Map.of("response", "going"))
                    .require(409);
        }
        scene.planner().client().patch(scene.path(), Map.of("title", "Down")).require(409);
    }

    @Test
    void placesAreGivenInOrderAndWhoWaitsMovesUp(Network network) {
        Scene scene = Scene.of(network);
        scene.planner().client().patch(scene.path(), Map.of("capacity", 1)).require(200);
        for (Person member : scene.members()) member.answersEvent(scene.event(), "going");
        assertThat(counts(scene, scene.creator())).isEqualTo("1 0 2");
        scene.creator().answersEvent(scene.event(), "not_going");
        assertThat(counts(scene, scene.planner())).isEqualTo("1 1 1");
        assertThat(response(scene, scene.planner())).isEqualTo("going");
        assertThat(response(scene, scene.member())).isEqualTo("waiting");
        scene.planner().leaves(scene.group());
        assertThat(response(scene, scene.member())).isEqualTo("going");
        assertThat(counts(scene, scene.member())).isEqualTo("1 1 0");
    }

    @Test
    void itIsTakenIntoACalendarAndEachChangeIsANewerOne(Network network) throws Exception {
        Scene scene = Scene.of(network);
        String hostile = "Up, and; down\r\nEND:VEVENT\r\nBEGIN:VEVENT";
        scene.planner().client().patch(scene.path(), Map.of("title", hostile)).require(200);
        Answer file = scene.member().client().get(scene.path() + ".ics").require(200);
        assertThat(file.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"event.ics\"");
        assertThat(file.headers().firstValue("Cache-Control")).contains("private, no-store");
        var event = only(file);
        assertThat(event.getRequiredProperty("UID").getValue()).startsWith(scene.event());
        assertThat(event.getRequiredProperty("SUMMARY").getValue()).isEqualTo("Up, and; down END:VEVENT BEGIN:VEVENT");
        assertThat(event.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("1");
        scene.creator().client().delete(scene.path()).require(204);
        var cancelled = only(scene.member()
                .client()
                .get("/groups/" + scene.group() + "/events.ics")
                .require(200));
        assertThat(cancelled.getRequiredProperty("STATUS").getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("2");
    }

    private static CalendarComponent only(Answer file) throws Exception {
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(file.body().asText()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getComponents("VEVENT")).hasSize(1);
        return calendar.getComponents("VEVENT").getFirst();
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "title", "Me too",
                "description", "Bring water",
                "startsAt", "2099-05-02T07:00:00.000Z",
                "timeZone", "Europe/Berlin");
    }

    private static String counts(Scene scene, Person viewer) {
        JsonNode counts = viewer.client().get(scene.path()).require(200).body().path("counts");
        return counts.path("going").asInt() + " " + counts.path("notGoing").asInt() + " "
                + counts.path("waiting").asInt();
    }

    private static String response(Scene scene, Person member) {
        return member.client().get(scene.path()).require(200).text("myResponse");
    }

    private static String tag(Answer answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
