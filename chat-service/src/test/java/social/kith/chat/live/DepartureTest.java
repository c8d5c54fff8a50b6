package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.chat.Town.conversations;
import static social.kith.chat.Town.ends;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.leaves;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.renames;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Groups that change and end, and members who leave them, while others go on talking. */
@QuarkusTest
class DepartureTest {
    private final TestUser ana = somebody("Ana");
    private final TestUser bo = somebody("Bo");

    @RepeatedTest(3)
    void nothingThatIsSaidAfterARemovalReachesWhoWasRemoved() throws Exception {
        Id hikers = group("Hikers", ana, bo);
        var stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var phone = ChatClient.open(bo);
                var desktop = ChatClient.open(bo)) {
            Future<?> talking = threads.submit(() -> {
                while (!stop.get()) says(ana, hikers, "hello");
            });
            phone.next("message");
            leaves(hikers, bo);
            // The first that is surely said after it: what the other thread says meanwhile may have been before.
            int after = says(ana, hikers, "without Bo");
            for (int n = 0; n < 20; n++) says(ana, hikers, "without Bo");
            stop.set(true);
            talking.get();
            for (var device : new ChatClient[] {phone, desktop})
                for (JsonNode frame : device.whatIsThere())
                    assertThat(frame.at("/message/seq").asInt()).isLessThan(after);
        }
    }

    @Test
    void aDeletedGroupIsGoneForAllAtOnce() throws Exception {
        Id hikers = group("Hikers", ana, bo);
        says(ana, hikers, "hello");
        try (var bos = ChatClient.open(bo)) {
            ends(hikers);
            posts(ana, hikers, "m2", "still here?").statusCode(404);
            for (TestUser member : new TestUser[] {ana, bo}) {
                history(member, hikers, "").statusCode(404);
                conversations(member).body("items", hasSize(0));
            }
            bos.resumes(hikers, 0);
            assertThat(bos.nextError()).isEqualTo(404);
            bos.sends(hikers, "m3", "still here?");
            assertThat(bos.nextError()).isEqualTo(404);
            assertThat(bos.whatIsThere()).isEmpty();
        }
    }

    @Test
    void aGroupsNewTitleIsItsChats() {
        Id hikers = group("Hikers", ana, bo);
        renames(hikers, "Sunday hikers");
        conversations(bo).body("items[0].group.title", equalTo("Sunday hikers"));
    }
}
