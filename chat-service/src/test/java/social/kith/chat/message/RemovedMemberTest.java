package social.kith.chat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.chat.Town.edits;
import static social.kith.chat.Town.ends;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.leaves;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.somebody;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import social.kith.chat.conversation.ConversationService;
import social.kith.chat.conversation.Participation;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Who was a member when they were asked, and is none any more when the messages are read. */
@QuarkusTest
class RemovedMemberTest {
    private final ConversationService conversations;
    private final Messages messages;
    private final TestUser ana = somebody("Ana");
    private final TestUser bo = somebody("Bo");
    private final Id hikers = group("Hikers", ana, bo);

    RemovedMemberTest(ConversationService conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Test
    void nothingIsReadByWhoWasRemovedMeanwhile() {
        says();
        Participation before = conversations.require(bo.id(), hikers);
        assertReads(before, 1);
        leaves(hikers, bo);
        assertReads(before, 0);
        assertReads(conversations.require(ana.id(), hikers), 1);
    }

    @Test
    void norWhereTheGroupWasDeletedMeanwhile() {
        says();
        Participation before = conversations.require(bo.id(), hikers);
        ends(hikers);
        assertReads(before, 0);
    }

    private void says() {
        String message = posts(ana, hikers, "m1", "hello").extract().path("id");
        edits(ana, hikers, message, "hello all").statusCode(200);
    }

    private void assertReads(Participation as, int count) {
        assertThat(messages.before(as, Long.MAX_VALUE, 10)).hasSize(count);
        assertThat(messages.after(as, 0, 10)).hasSize(count);
        assertThat(messages.changed(as, Changes.after(0), 10)).hasSize(count);
    }
}
