package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.leaves;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.sendJoin;
import static social.kith.chat.Town.somebody;
import static social.kith.chat.Town.somebodyReserved;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unblocks;
import static social.kith.people.testkit.SocialGraph.unfollows;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Who may write where, as open sockets see it. */
@QuarkusTest
class SocketRightsTest {
    @Test
    void whoMayNotWriteIsToldSoAndTheConnectionGoesOn() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser cleo = somebodyReserved("Cleo");
        TestUser eve = somebodyReserved("Eve");
        Id follow = follows(cleo, eve);
        Id between = direct(cleo, eve);
        unfollows(follow, cleo, eve);
        try (var anas = ChatClient.open(ana);
                var cleos = ChatClient.open(cleo);
                var eves = ChatClient.open(eve)) {
            anas.sends(between, "m1", "me too");
            var error = anas.next("error");
            assertThat(error.path("clientMessageId").asText()).isEqualTo("m1");
            assertThat(error.path("problem").path("status").asInt()).isEqualTo(404);
            eves.sends(between, "m2", "hello?");
            assertThat(eves.nextError()).isEqualTo(403);
            assertThat(anas.whatIsThere()).isEmpty();
            assertThat(cleos.whatIsThere()).isEmpty();
        }
    }

    @Test
    void aBlockEndsTheWritingOnOpenSocketsOfBothAndItsEndAllowsIt() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id talk = direct(ana, bo);
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            blocks(ana, bo);
            bos.sends(talk, "m1", "hello?");
            assertThat(bos.nextError()).isEqualTo(403);
            anas.sends(talk, "m2", "hello?");
            assertThat(anas.nextError()).isEqualTo(403);
            assertThat(anas.whatIsThere()).isEmpty();
            assertThat(bos.whatIsThere()).isEmpty();
            unblocks(ana, bo);
            bos.sends(talk, "m3", "hello again");
            bos.next("ack");
            anas.next("message");
        }
    }

    @Test
    void nobodyIsOvertakenByTheirOwnJoining() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id hikers = group("Hikers", ana);
        try (var bos = ChatClient.open(bo)) {
            sendJoin(hikers, bo);
            bos.sends(hikers, "m1", "I am in");
            assertThat(bos.next("ack").path("message").path("seq").asInt()).isEqualTo(1);
        }
    }

    @Test
    void whoLeavesReceivesNothingMore() throws Exception {
        TestUser ana = somebody("Ana");
        TestUser bo = somebody("Bo");
        Id hikers = group("Hikers", ana, bo);
        try (var bos = ChatClient.open(bo)) {
            says(ana, hikers, "with Bo");
            bos.next("message");
            leaves(hikers, bo);
            says(ana, hikers, "without Bo");
            bos.resumes(hikers, 0);
            assertThat(bos.nextError()).isEqualTo(404);
            bos.sends(hikers, "m1", "still here?");
            assertThat(bos.nextError()).isEqualTo(404);
            assertThat(bos.whatIsThere()).isEmpty();
        }
    }
}
