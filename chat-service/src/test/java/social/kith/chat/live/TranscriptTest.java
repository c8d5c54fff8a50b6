package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.leaves;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Told of messages out of turn, as happens when several are committed, or instances tell of them, at once. */
@QuarkusTest
class TranscriptTest {
    private final Backlog backlog;
    private final FrameJson json;
    private final List<String> sent = new ArrayList<>();

    TranscriptTest(Backlog backlog, FrameJson json) {
        this.backlog = backlog;
        this.json = json;
    }

    @Test
    void whatIsToldOutOfTurnIsSentInOrderAndOnce() {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id conversation = direct(ana, bo);
        says(ana, conversation, "before the socket opened");
        Transcript bos = transcript(bo);
        for (int n = 2; n <= 4; n++) says(ana, conversation, "message " + n);
        List<MessageView> messages = backlog.after(bo.id(), conversation, 0);
        sent.clear();
        for (int told : new int[] {3, 2, 1, 0, 3}) bos.deliver(bulletin(messages.get(told)), 0);
        assertThat(sent)
                .isEqualTo(messages.subList(1, 4).stream().map(this::frame).toList());
    }

    @Test
    void whatIsToldBeforeItBeginsComesByResumeAlone() {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id conversation = direct(ana, bo);
        for (int n = 1; n <= 3; n++) says(ana, conversation, "message " + n);
        List<MessageView> messages = backlog.after(bo.id(), conversation, 0);
        Transcript bos = new Transcript(bo.id(), backlog, json, sent::add);
        bos.deliver(bulletin(messages.get(2)), 0);
        bos.hear(conversation, 3, 0);
        bos.deliverChange(bulletin(messages.get(2)), 1, 0);
        bos.tell("{}");
        bos.leaving(conversation);
        bos.leave(conversation);
        assertThat(sent).isEmpty();
        bos.begin();
        bos.deliver(bulletin(messages.get(2)), 0);
        assertThat(sent).containsExactly(json.write(new ServerFrame.Ready(bo.id())));
        sent.clear();
        bos.resume(conversation, 1);
        assertThat(sent)
                .isEqualTo(messages.subList(1, 3).stream().map(this::frame).toList());
    }

    @Test
    void itsOwnMessageIsTheAckEvenWhenOthersTellOfItFirst() {
        TestUser ana = somebody("Ana");
        Id conversation = direct(ana, somebody("Bo"));
        Transcript anas = transcript(ana);
        PendingAck first = anas.expect(conversation, "m1");
        PendingAck again = anas.expect(conversation, "m1");
        posts(ana, conversation, "m1", "hello");
        MessageView message = backlog.after(ana.id(), conversation, 0).getFirst();
        String ack = json.write(new ServerFrame.Ack("m1", message));
        sent.clear();
        anas.deliver(bulletin(message), 0);
        assertThat(sent).containsExactly(ack);
        anas.acknowledge(first, message);
        assertThat(sent).containsExactly(ack);
        anas.acknowledge(again, message);
        assertThat(sent).containsExactly(ack, ack);
    }

    @Test
    void aGapIsNotFilledForWhoHasLeft() {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id hikers = group("Hikers", ana, bo);
        Transcript bos = transcript(bo);
        says(ana, hikers, "one");
        says(ana, hikers, "two");
        MessageView second = backlog.after(bo.id(), hikers, 1).getFirst();
        leaves(hikers, bo);
        sent.clear();
        bos.deliver(bulletin(second), 0);
        assertThat(sent).isEmpty();
    }

    @Test
    void whatWasAcknowledgedIsNotBroughtByResuming() {
        TestUser ana = somebody("Ana");
        Id conversation = direct(ana, somebody("Bo"));
        for (int n = 1; n <= 3; n++) posts(ana, conversation, "m" + n, "message " + n);
        List<MessageView> messages = backlog.after(ana.id(), conversation, 0);
        Transcript anas = transcript(ana);
        sent.clear();
        anas.acknowledge(anas.expect(conversation, "m2"), messages.get(1));
        anas.resume(conversation, 2);
        anas.resume(conversation, 0);
        anas.resume(conversation, 0);
        assertThat(sent)
                .containsExactly(
                        json.write(new ServerFrame.Ack("m2", messages.get(1))),
                        frame(messages.get(2)),
                        frame(messages.get(0)));
    }

    @Test
    void anAckInAConversationThatNobodyHasToldOfComesInItsPlace() {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Transcript anas = transcript(ana);
        Id conversation = direct(ana, bo);
        says(bo, conversation, "before");
        posts(ana, conversation, "m2", "mine");
        says(bo, conversation, "after");
        List<MessageView> messages = backlog.after(ana.id(), conversation, 0);
        sent.clear();
        anas.acknowledge(anas.expect(conversation, "m2"), messages.get(1));
        anas.deliver(bulletin(messages.get(2)), 0);
        anas.resume(conversation, 0);
        assertThat(sent)
                .containsExactly(
                        frame(messages.get(0)),
                        json.write(new ServerFrame.Ack("m2", messages.get(1))),
                        frame(messages.get(2)));
    }

    @Test
    void whoLeavesWhileTheBacklogIsBroughtGetsNothingMoreOfIt() {
        TestUser ana = somebody("Ana");
        Id conversation = direct(ana, somebody("Bo"));
        for (int n = 1; n <= 3; n++) says(ana, conversation, "message " + n);
        List<Runnable> meanwhile = new ArrayList<>();
        Transcript anas = new Transcript(ana.id(), backlog, json, frame -> {
            sent.add(frame);
            if (sent.size() == 2) meanwhile.forEach(Runnable::run);
        });
        meanwhile.add(() -> anas.leaving(conversation));
        anas.begin();
        anas.resume(conversation, 0);
        assertThat(sent)
                .hasSize(2)
                .last()
                .isEqualTo(frame(backlog.after(ana.id(), conversation, 0).getFirst()));
    }

    private Transcript transcript(TestUser user) {
        var transcript = new Transcript(user.id(), backlog, json, sent::add);
        transcript.begin();
        return transcript;
    }

    private Bulletin bulletin(MessageView message) {
        return Bulletin.said(message, json);
    }

    private String frame(MessageView message) {
        return json.write(new ServerFrame.Message(message));
    }
}
