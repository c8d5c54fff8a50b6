package social.kith.chat.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.chat.Town.conversations;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.joins;
import static social.kith.chat.Town.leaves;
import static social.kith.chat.Town.opens;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.reads;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;
import static social.kith.chat.Town.somebodyReserved;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unfollows;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class ConversationsTest {
    @Test
    void twoPeopleHaveOneConversationWhoeverOpensIt() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        List<Callable<Id>> openings = new ArrayList<>();
        for (int i = 0; i < 8; i++) openings.add(i % 2 == 0 ? () -> direct(ana, bo) : () -> direct(bo, ana));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids =
                    threads.invokeAll(openings).stream().map(Future::resultNow).distinct();
            assertThat(ids).hasSize(1);
        }
        opens(ana, bo)
                .body("kind", equalTo("direct"))
                .body("participants.firstName", contains("Ana", "Bo"))
                .body("group", nullValue())
                .body("lastMessage", nullValue())
                .body("canSend", equalTo(true));
    }

    @Test
    void aPrivateProfileIsWrittenToByThoseWhoFollowItOrWhomItFollows() {
        TestUser ana = somebody("Ana");
        TestUser cleo = somebodyReserved("Cleo");
        TestUser dev = somebody("Dev");
        opens(ana, cleo).statusCode(403);
        follows(ana, cleo);
        opens(ana, cleo).statusCode(200);
        opens(dev, cleo).statusCode(403);
        follows(cleo, dev);
        opens(dev, cleo).statusCode(200);
    }

    @Test
    void aFollowWhoseEndWasLostDoesNotOutliveTheNext() {
        TestUser cleo = somebodyReserved("Cleo");
        TestUser dev = somebodyReserved("Dev");
        follows(cleo, dev);
        Id next = follows(cleo, dev);
        unfollows(next, cleo, dev);
        opens(cleo, dev).statusCode(403);
    }

    @Test
    void bothWriteAsLongAsEitherMayStartAndReadEvenAfterwards() {
        TestUser cleo = somebodyReserved("Cleo");
        TestUser eve = somebodyReserved("Eve");
        Id follow = follows(cleo, eve);
        Id conversation = direct(cleo, eve);
        posts(eve, conversation, "1", "hello").statusCode(201);
        unfollows(follow, cleo, eve);
        posts(cleo, conversation, "2", "are you there?").statusCode(403);
        posts(eve, conversation, "3", "are you there?").statusCode(403);
        posts(eve, conversation, "1", "hello").statusCode(200);
        history(cleo, conversation, "").statusCode(200).body("items.content", contains("hello"));
        opens(eve, cleo).statusCode(200).body("canSend", equalTo(false));
        follows(eve, cleo);
        posts(cleo, conversation, "4", "there you are").statusCode(201);
    }

    @Test
    void nobodyWritesToThemselvesOrToSomebodyWhoIsNotThere() {
        TestUser ana = somebody("Ana");
        opens(ana, ana).statusCode(422);
        opens(ana, TestUser.named("Nobody")).statusCode(404);
        ana.asks().put("/api/v1/conversations/direct/nobody").then().statusCode(400);
    }

    @Test
    void somebodyNewWritesBeforeTheyAreKnownHere() {
        TestUser bo = somebody("Bo");
        TestUser brandNew = TestUser.named("Nia");
        Id conversation = direct(brandNew, bo);
        says(brandNew, conversation, "hello");
        conversations(bo).body("items[0].lastMessage.sender.firstName", equalTo("Nia"));
    }

    @Test
    void anEmptyConversationIsListedForWhoOpenedItAlone() {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id conversation = direct(ana, bo);
        conversations(ana).body("items.id", contains(conversation.toString()));
        conversations(bo).body("items", hasSize(0));
        says(ana, conversation, "now there is something");
        conversations(bo).body("items.id", contains(conversation.toString()));
    }

    @Test
    void theListShowsTheLatestFirstPageByPage() {
        TestUser ana = somebody("Ana");
        Id hikers = group("Hikers", ana);
        Id withBo = direct(ana, somebody("Bo"));
        Id withDev = direct(ana, somebody("Dev"));
        says(ana, withDev, "one");
        says(ana, withBo, "two");
        says(ana, hikers, "three");
        String cursor = ana.asks()
                .get("/api/v1/conversations?limit=2")
                .then()
                .body("items.id", contains(hikers.toString(), withBo.toString()))
                .body("items[0].kind", equalTo("group"))
                .body("items[0].group.title", equalTo("Hikers"))
                .body("items[0].participants", nullValue())
                .body("items[0].lastMessage.content", equalTo("three"))
                .extract()
                .path("nextCursor");
        ana.asks()
                .get("/api/v1/conversations?limit=2&cursor=" + cursor)
                .then()
                .body("items.id", contains(withDev.toString()))
                .body("nextCursor", nullValue());
    }

    @Test
    void onlyWhatOthersSaidIsUnreadAndAMarkNeverGoesBack() {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id conversation = direct(ana, bo);
        for (String content : List.of("one", "two", "three")) says(ana, conversation, content);
        says(bo, conversation, "four");
        conversations(bo).body("items[0].unreadCount", equalTo(3));
        conversations(ana).body("items[0].unreadCount", equalTo(1));
        reads(bo, conversation, 2).statusCode(204);
        reads(bo, conversation, 1).statusCode(204);
        conversations(bo).body("items[0].unreadCount", equalTo(1));
        reads(bo, conversation, 5).statusCode(422);
        reads(bo, conversation, -1).statusCode(400);
        reads(somebody("Eve"), conversation, 1).statusCode(404);
        try (var topic = Topic.of("chat")) {
            assertThat(topic.next("ConversationRead", conversation + ":" + bo.id())
                            .data())
                    .contains("\"seq\":2");
        }
    }

    @Test
    void whoJoinsAGroupSeesItsChatFromTheBeginningAndWhoLeavesSeesItNoMore() {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id hikers = group("Hikers", ana);
        says(ana, hikers, "before Bo");
        history(bo, hikers, "").statusCode(404);
        joins(hikers, bo);
        history(bo, hikers, "").body("items.content", contains("before Bo"));
        conversations(bo).body("items[0].unreadCount", equalTo(0));
        says(ana, hikers, "with Bo");
        conversations(bo).body("items[0].unreadCount", equalTo(1));
        leaves(hikers, bo);
        history(bo, hikers, "").statusCode(404);
        history(bo, hikers, "?after=0").statusCode(404);
        posts(bo, hikers, "1", "still here?").statusCode(404);
        reads(bo, hikers, 1).statusCode(404);
        conversations(bo).body("items", hasSize(0));
    }
}
