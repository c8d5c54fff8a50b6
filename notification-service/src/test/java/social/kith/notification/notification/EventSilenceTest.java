package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.EventScene.answers;
import static social.kith.notification.EventScene.cancels;
import static social.kith.notification.EventScene.moves;
import static social.kith.notification.EventScene.reminderDue;
import static social.kith.notification.Scene.event;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.person;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What is told of events by nobody is told whoever made them; what somebody did is not, while they are silent. */
@QuarkusTest
class EventSilenceTest {
    @ParameterizedTest
    @EnumSource
    void whoeverMadeItOneIsRemindedButNotToldWhatTheyDo(Silence silence) {
        TestUser ana = person("Ana");
        TestUser bo = person("Bo");
        Id hikers = group("Sunday hikers", ana);
        Id brocken = event(hikers, ana, "Up the Brocken");
        joined(hikers, bo, "invitation");
        answers(bo, brocken, hikers, "going");
        silence.begin(bo, ana);
        moves(ana, brocken, hikers, "Up the Brocken");
        reminderDue(brocken, hikers, "Up the Brocken");
        assertThat(kindsOf(bo)).containsExactly("event_reminder");
        cancels(ana, brocken, hikers, "Up the Brocken");
        assertThat(kindsOf(bo)).isEmpty();
        silence.end(bo, ana);
        assertThat(kindsOf(bo)).isEmpty();
    }
}
