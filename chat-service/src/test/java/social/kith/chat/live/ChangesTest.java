package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.chat.Town.deletes;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.edits;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.joins;
import static social.kith.chat.Town.leaves;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.somebody;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.chat.message.ChangedMessage;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Edited and deleted messages, on open sockets and on those that come back. */
@QuarkusTest
class ChangesTest {
    private final Backlog backlog;
    private final FrameJson json;
    private final TestUser ana = somebody("Ana");
    private final TestUser bo = somebody("Bo");
    private Id talk;

    @BeforeEach
    void meet() {
        talk = direct(ana, bo);
    }

    ChangesTest(Backlog backlog, FrameJson json) {
        this.backlog = backlog;
        this.json = json;
    }

    private static String said(TestUser by, Id in, String name) {
        return posts(by, in, name, "as it was").statusCode(201).extract().path("id");
    }

    @Test
    void everyOpenDeviceOfBothIsToldAlsoOfMessagesFromBeforeItOpened() throws Exception {
        String message = said(ana, talk, "m1");
        try (var phone = ChatClient.open(ana);
                var desktop = ChatClient.open(ana);
                var bos = ChatClient.open(bo);
                var eves = ChatClient.open(somebody("Eve"))) {
            edits(ana, talk, message, "as it is").statusCode(200);
            deletes(ana, talk, message).statusCode(204);
            for (var device : new ChatClient[] {phone, desktop, bos}) {
                JsonNode edited = device.next("message_changed").path("message");
                assertThat(edited.path("content").asText()).isEqualTo("as it is");
                assertThat(edited.path("edited").asBoolean()).isTrue();
                JsonNode deleted = device.next("message_changed").path("message");
                assertThat(deleted.path("id").asText()).isEqualTo(message);
                assertThat(deleted.path("content").isNull()).isTrue();
                assertThat(deleted.path("deleted").asBoolean()).isTrue();
            }
            assertThat(eves.whatIsThere()).isEmpty();
        }
    }

    @Test
    void whoWasAwayIsToldOfChangesToWhatTheyHaveAndGetsTheRestAsItIsNow() throws Exception {
        String first = said(ana, talk, "m1");
        String second = said(ana, talk, "m2");
        said(ana, talk, "m3");
        String fourth = said(ana, talk, "m4");
        edits(ana, talk, second, "two").statusCode(200);
        edits(ana, talk, first, "one").statusCode(200);
        edits(ana, talk, second, "two again").statusCode(200);
        edits(ana, talk, fourth, "four").statusCode(200);
        try (var bos = ChatClient.open(bo)) {
            bos.resumes(talk, 3);
            assertThat(bos.next("message").at("/message/content").asText()).isEqualTo("four");
            // Each once, as it is now, in the order of their last changes.
            assertThat(nextChange(bos)).isEqualTo("one");
            assertThat(nextChange(bos)).isEqualTo("two again");
            bos.resumes(talk, 3);
            assertThat(bos.whatIsThere()).isEmpty();
            edits(ana, talk, first, "one more").statusCode(200);
            assertThat(nextChange(bos)).isEqualTo("one more");
            assertThat(bos.whatIsThere()).isEmpty();
        }
    }

    @Test
    void changesAreToldInOrderAndOnceWhoeverSaysThemFirst() {
        String first = said(ana, talk, "m1");
        String second = said(ana, talk, "m2");
        List<String> sent = new ArrayList<>();
        Transcript bos = transcript(sent);
        edits(ana, talk, first, "one");
        edits(ana, talk, second, "two");
        edits(ana, talk, first, "one again");
        List<ChangedMessage> changes = backlog.changedAfter(bo.id(), talk, 0);
        assertThat(changes).extracting(ChangedMessage::change).containsExactly(2L, 3L);
        for (int told : new int[] {1, 0, 1})
            bos.deliverChange(bulletin(changes.get(told)), changes.get(told).change(), 0);
        assertThat(sent)
                .isEqualTo(changes.stream().map(one -> bulletin(one).frame()).toList());
    }

    @Test
    void whatIsChangedBeforeItWasSentComesAsItIsNow() {
        List<String> sent = new ArrayList<>();
        Transcript bos = transcript(sent);
        String message = said(ana, talk, "m1");
        var before = backlog.after(bo.id(), talk, 0).getFirst();
        edits(ana, talk, message, "one");
        ChangedMessage change = backlog.changedAfter(bo.id(), talk, 0).getFirst();
        bos.deliverChange(bulletin(change), change.change(), 0);
        bos.deliver(Bulletin.said(before, json), 0);
        assertThat(sent).containsExactly(json.write(new ServerFrame.Message(change.message())));
    }

    @Test
    void noChangeIsPassedOverInAConversationThatIsYoungerThanTheSocket() {
        Id hikers = group("Hikers", ana);
        String first = said(ana, hikers, "m1");
        edits(ana, hikers, first, "before Bo came");
        List<String> sent = new ArrayList<>();
        Transcript bos = transcript(sent);
        joins(hikers, bo);
        String second = said(ana, hikers, "m2");
        edits(ana, hikers, first, "one");
        edits(ana, hikers, second, "two");
        List<ChangedMessage> changes = backlog.changedAfter(bo.id(), hikers, 1);
        long since = backlog.recipients(hikers).stream()
                .filter(one -> one.userId().equals(bo.id()))
                .findFirst()
                .orElseThrow()
                .sinceChange();
        assertThat(since).isOne();
        for (int told : new int[] {1, 0})
            bos.deliverChange(bulletin(changes.get(told)), changes.get(told).change(), since);
        assertThat(sent)
                .isEqualTo(changes.stream().map(one -> bulletin(one).frame()).toList());
    }

    @Test
    void whoIsBackBeforeTheSocketHasLetGoMissesNothing() {
        Id hikers = group("Hikers", ana, bo);
        String first = said(ana, hikers, "m1");
        List<String> sent = new ArrayList<>();
        Transcript bos = transcript(sent);
        edits(ana, hikers, first, "one");
        edits(ana, hikers, first, "one again");
        ChangedMessage change = backlog.changedAfter(bo.id(), hikers, 0).getFirst();
        bos.leaving(hikers);
        leaves(hikers, bo);
        joins(hikers, bo);
        said(ana, hikers, "m2");
        bos.deliverChange(bulletin(change), change.change(), 2);
        assertThat(sent).isEmpty();
        bos.leave(hikers);
        assertThat(sent)
                .containsExactly(
                        json.write(new ServerFrame.Message(
                                backlog.after(bo.id(), hikers, 1).getFirst())),
                        bulletin(change).frame());
    }

    @Test
    void whoLeftIsToldOfNoChangeAndWhoIsBackOfThoseFromThenOn() throws Exception {
        Id hikers = group("Hikers", ana, bo);
        String message = said(ana, hikers, "m1");
        try (var bos = ChatClient.open(bo)) {
            leaves(hikers, bo);
            edits(ana, hikers, message, "without Bo").statusCode(200);
            assertThat(bos.whatIsThere()).isEmpty();
            joins(hikers, bo);
            edits(ana, hikers, message, "with Bo").statusCode(200);
            assertThat(nextChange(bos)).isEqualTo("with Bo");
            said(ana, hikers, "m2");
            assertThat(bos.next("message").at("/message/seq").asInt()).isEqualTo(2);
            assertThat(bos.whatIsThere()).isEmpty();
        }
    }

    private static String nextChange(ChatClient socket) throws InterruptedException {
        return socket.next("message_changed").at("/message/content").asText();
    }

    private Transcript transcript(List<String> sent) {
        var transcript = new Transcript(bo.id(), backlog, json, sent::add);
        transcript.begin();
        sent.clear();
        return transcript;
    }

    private Bulletin bulletin(ChangedMessage changed) {
        return Bulletin.changed(changed.message(), json);
    }
}
