package social.kith.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.chat.Town.conversations;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.opens;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.reads;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;
import static social.kith.people.testkit.SocialGraph.follows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;

/** What becomes of conversations when people change, leave, come back and are erased. */
@QuarkusTest
class UserTest {
    @Inject
    AgroalDataSource database;

    private TestUser ana;
    private TestUser bo;
    private Id talk;

    @BeforeEach
    void meet() {
        ana = somebody("Ana");
        bo = somebody("Bo");
        follows(ana, bo);
        talk = direct(ana, bo);
        says(ana, talk, "Hi Bo");
        says(bo, talk, "Hi Ana");
    }

    @Test
    void whatADeletedUserWroteStaysUnderDeletedUserUntilTheyAreBack() {
        Identity.deletes(bo);
        history(ana, talk, "")
                .body("items.content", contains("Hi Ana", "Hi Bo"))
                .body("items[0].sender.id", equalTo(bo.id().toString()), "items[0].sender.deleted", equalTo(true))
                .body("items[0].sender.firstName", nullValue(), "items[1].sender.firstName", equalTo("Ana"));
        conversations(ana)
                .body("items.id", contains(talk.toString()), "items[0].lastMessage.content", equalTo("Hi Ana"))
                .body(
                        "items[0].participants.find { it.deleted }.id",
                        equalTo(bo.id().toString()));
        Identity.restores(bo);
        history(ana, talk, "").body("items.sender.firstName", contains("Bo", "Ana"));
        history(bo, talk, "").body("items", hasSize(2));
    }

    @Test
    void nothingNewIsSentToADeletedUserUntilTheyAreBack() {
        posts(ana, talk, "before", "Still there?").statusCode(201);
        Identity.deletes(bo);
        posts(ana, talk, "after", "Hello?").statusCode(403);
        posts(ana, talk, "before", "Still there?").statusCode(200);
        conversations(ana).body("items[0].canSend", equalTo(false));
        opens(ana, bo).statusCode(404);
        TestUser cleo = somebody("Cleo");
        opens(cleo, bo).statusCode(404);
        Identity.restores(bo);
        conversations(ana).body("items[0].canSend", equalTo(true));
        posts(ana, talk, "after", "Hello?").statusCode(201);
        opens(cleo, bo).statusCode(200);
    }

    @Test
    void aGroupTalksOnWithoutWhoIsDeleted() {
        Id hikers = group("Sunday hikers", ana, bo);
        says(bo, hikers, "Sunday?");
        Identity.deletes(bo);
        posts(ana, hikers, "1", "Yes").statusCode(201);
        history(ana, hikers, "")
                .body("items.content", contains("Yes", "Sunday?"))
                .body("items[1].sender.deleted", equalTo(true));
        Identity.restores(bo);
        history(bo, hikers, "").body("items.content", contains("Yes", "Sunday?"));
    }

    @Test
    void whoIsErasedLeavesWhatTheyWroteAndNothingElse() throws SQLException {
        Id hikers = group("Sunday hikers", ana, bo);
        says(bo, hikers, "Sunday?");
        reads(bo, talk, 2).statusCode(204);
        Identity.deletes(bo);
        Identity.erases(bo);
        Identity.erases(bo);
        history(ana, talk, "")
                .body("items.content", contains("Hi Ana", "Hi Bo"))
                .body("items[0].sender.deleted", equalTo(true));
        history(ana, hikers, "").body("items.content", contains("Sunday?"), "items[0].sender.deleted", equalTo(true));
        posts(ana, talk, "after", "Hello?").statusCode(403);
        conversations(ana)
                .body("items.find { it.kind == 'direct' }.canSend", equalTo(false))
                .body("items.find { it.kind == 'group' }.canSend", equalTo(true));
        assertThat(count("select count(*) from conversation_members where user_id = ?", bo.id()))
                .isZero();
    }

    @Test
    void aConversationThatNobodyIsInAnyMoreGoes() throws SQLException {
        TestUser cleo = somebody("Cleo");
        Id other = direct(ana, cleo);
        says(ana, other, "Hi Cleo");
        Identity.erases(ana);
        assertThat(count("select count(*) from private_messages where conversation_id = ?", talk))
                .isEqualTo(2);
        Identity.erases(bo);
        await().untilAsserted(() -> assertThat(count("select count(*) from conversations where id = ?", talk))
                .isZero());
        assertThat(count("select count(*) from private_messages where conversation_id = ?", talk))
                .isZero();
        history(cleo, other, "").statusCode(200).body("items.content", contains("Hi Cleo"));
    }

    @Test
    void somebodyNeverHeardOfIsErasedOrRestoredAllTheSame() {
        TestUser unheardOf = TestUser.named("Nia");
        Identity.erases(unheardOf);
        opens(ana, unheardOf).statusCode(404);
        TestUser back = TestUser.named("Eva");
        Identity.restores(back);
        opens(ana, back).statusCode(200).body("canSend", equalTo(true));
    }

    @Test
    void aChangedProfileIsShownBesideWhatWasWrittenBefore() {
        Identity.changes(UserCard.of(bo.id(), "Bob", "Test", "bob", null, true));
        history(ana, talk, "").body("items.sender.firstName", contains("Bob", "Ana"));
        conversations(ana).body("items[0].participants.firstName", contains("Ana", "Bob"));
    }

    @Test
    void oneIsGivenWhatOneWroteAndWithWhomAndNothingThatOthersWrote() {
        Id hikers = group("Sunday hikers", ana, bo);
        says(bo, hikers, "Sunday?");
        says(ana, hikers, "Yes");
        reads(bo, talk, 1).statusCode(204);
        String answer = data(bo).body("size()", equalTo(3))
                .body("conversations.id", contains(talk.toString(), hikers.toString()))
                .body(
                        "conversations[0].kind",
                        equalTo("direct"),
                        "conversations[0].userId",
                        equalTo(ana.id().toString()))
                .body("conversations[0].readSeq", equalTo(1))
                .body("conversations[1].groupTitle", equalTo("Sunday hikers"))
                .body("privateMessages.content", contains("Hi Ana"), "privateMessages[0].seq", equalTo(2))
                .body("groupMessages.content", contains("Sunday?"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Hi Bo", "Yes");
        data(somebody("Cleo")).body("conversations", empty(), "privateMessages", empty(), "groupMessages", empty());
    }

    private static ValidatableResponse data(TestUser user) {
        return user.asks().get("/internal/personal-data").then().statusCode(200);
    }

    private int count(String query, Id of) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setLong(1, of.value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
