package social.kith.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static social.kith.chat.Town.conversations;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.history;
import static social.kith.chat.Town.opens;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;
import static social.kith.chat.Town.somebodyReserved;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unblocks;
import static social.kith.people.testkit.SocialGraph.unfollows;
import static social.kith.platform.testkit.Problems.wordsOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What becomes of the conversation of two, there or not yet, when one of them blocks the other. */
@QuarkusTest
class BlockTest {
    private TestUser ana;
    private TestUser bo;

    @BeforeEach
    void meet() {
        ana = somebody("Ana");
        bo = somebody("Bo");
    }

    @Test
    void whoIsBlockedFindsNobodyToWriteToAndTheBlockerIsToldWhy() {
        blocks(ana, bo);
        assertThat(wordsOf(opens(bo, ana).statusCode(404)))
                .isEqualTo(wordsOf(opens(bo, TestUser.named("Nobody")).statusCode(404)));
        opens(ana, bo).statusCode(403).body("detail", containsString("You have blocked this user"));
        unblocks(ana, bo);
        opens(bo, ana).statusCode(200).body("canSend", equalTo(true));
    }

    @Test
    void bothReadTheConversationThatTheyHaveAndNeitherWritesInIt() {
        Id talk = direct(ana, bo);
        posts(ana, talk, "m1", "hello").statusCode(201);
        blocks(ana, bo);
        for (TestUser reader : List.of(ana, bo)) {
            history(reader, talk, "").statusCode(200).body("items.content", contains("hello"));
            conversations(reader)
                    .body("items[0].id", equalTo(talk.toString()), "items[0].canSend", equalTo(false))
                    .body("items[0].participants.firstName", hasItem(reader.equals(ana) ? "Bo" : "Ana"));
            posts(reader, talk, "m2", "still there?").statusCode(403);
        }
        opens(ana, bo).statusCode(200).body("id", equalTo(talk.toString()), "canSend", equalTo(false));
        opens(bo, ana).statusCode(200).body("id", equalTo(talk.toString()), "canSend", equalTo(false));
        posts(ana, talk, "m1", "hello").statusCode(200);
        unblocks(ana, bo);
        for (TestUser writer : List.of(ana, bo))
            posts(writer, talk, "m3", "again").statusCode(201);
    }

    @Test
    void whyNothingCanBeSentOnlyTheBlockerLearns() {
        TestUser cleo = somebodyReserved("Cleo");
        TestUser eve = somebodyReserved("Eve");
        Id follow = follows(cleo, eve);
        Id talk = direct(cleo, eve);
        unfollows(follow, cleo, eve);
        var forWantOfAFollow = wordsOf(posts(eve, talk, "m1", "hello?").statusCode(403));
        blocks(cleo, eve);
        assertThat(wordsOf(posts(eve, talk, "m1", "hello?").statusCode(403))).isEqualTo(forWantOfAFollow);
        posts(cleo, talk, "m1", "hello?").statusCode(403).body("detail", containsString("You have blocked this user"));
        unblocks(cleo, eve);
        assertThat(wordsOf(posts(cleo, talk, "m1", "hello?").statusCode(403))).isEqualTo(forWantOfAFollow);
    }

    @Test
    void theBlockOfTheOneStandsWhenTheOtherEndsTheirs() {
        Id talk = direct(ana, bo);
        blocks(ana, bo);
        blocks(bo, ana);
        unblocks(ana, bo);
        posts(ana, talk, "m1", "hello?").statusCode(403);
        opens(ana, bo).body("canSend", equalTo(false));
    }

    @Test
    void inTheirGroupEverybodyIsHeard() {
        Id hikers = group("Sunday hikers", ana, bo);
        blocks(ana, bo);
        says(ana, hikers, "Sunday?");
        says(bo, hikers, "Yes");
        for (TestUser member : List.of(ana, bo)) {
            history(member, hikers, "").body("items.sender.firstName", contains("Bo", "Ana"));
            conversations(member).body("items[0].canSend", equalTo(true));
        }
    }
}
