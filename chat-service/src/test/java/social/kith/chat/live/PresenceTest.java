package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.somebody;
import static social.kith.chat.Town.somebodyReserved;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unblocks;
import static social.kith.people.testkit.SocialGraph.unfollows;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.chat.presence.Presence;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class PresenceTest {
    private final Presence presence;
    private final LostSockets lost;
    private final TestUser ana = somebody("Ana");
    private final TestUser bo = somebody("Bo");

    PresenceTest(Presence presence, LostSockets lost) {
        this.presence = presence;
        this.lost = lost;
    }

    private void awaitOnline(TestUser user, boolean online) {
        await().until(() -> presence.online(List.of(user.id())).contains(user.id()) == online);
    }

    @Test
    void whoHasTalkedWithSomebodySeesThemComeAndGo() throws Exception {
        direct(ana, bo);
        try (var anas = ChatClient.open(ana)) {
            assertThat(anas.nextPresence(bo)).isFalse();
            try (var phone = ChatClient.open(bo);
                    var desktop = ChatClient.open(bo)) {
                assertThat(anas.nextPresence(bo)).isTrue();
                awaitOnline(ana, true);
                try (var late = ChatClient.open(bo)) {
                    assertThat(late.nextPresence(ana)).isTrue();
                }
                assertThat(phone.whatIsThere()).isEmpty();
                assertThat(desktop.whatIsThere()).isEmpty();
            }
            // Once, when the last of them was closed.
            assertThat(anas.nextPresence(bo)).isFalse();
        }
    }

    @Test
    void onlyThoseWhoHaveTalkedSeeIt() throws Exception {
        TestUser cleo = somebody("Cleo");
        group("Hikers", ana, cleo);
        direct(ana, bo);
        try (var anas = ChatClient.open(ana);
                var cleos = ChatClient.open(cleo)) {
            awaitOnline(cleo, true);
            try (var bos = ChatClient.open(bo)) {
                assertThat(anas.nextPresence(bo)).isFalse();
                assertThat(anas.nextPresence(bo)).isTrue();
                assertThat(cleos.hasHeardOf(ana)).isFalse();
                assertThat(anas.hasHeardOf(cleo)).isFalse();
                assertThat(bos.hasHeardOf(cleo)).isFalse();
            }
        }
    }

    @Test
    void whoMayNotWriteSeesNobodyOnlineAndIsNotSeen() throws Exception {
        direct(ana, bo);
        try (var anas = ChatClient.open(ana);
                var bos = ChatClient.open(bo)) {
            assertThat(anas.nextPresence(bo)).isFalse();
            assertThat(anas.nextPresence(bo)).isTrue();
            awaitOnline(ana, true);
            blocks(ana, bo);
            assertThat(anas.nextPresence(bo)).isFalse();
            try (var late = ChatClient.open(bo)) {
                assertThat(late.nextPresence(ana)).isFalse();
            }
            unblocks(ana, bo);
            assertThat(anas.nextPresence(bo)).isTrue();
            bos.whatIsThere();
        }
    }

    @Test
    void theEndOfAFollowEndsItWhereItWasTheReason() throws Exception {
        TestUser cleo = somebodyReserved("Cleo");
        TestUser eve = somebodyReserved("Eve");
        Id follow = follows(cleo, eve);
        direct(cleo, eve);
        try (var cleos = ChatClient.open(cleo);
                var eves = ChatClient.open(eve)) {
            assertThat(cleos.nextPresence(eve)).isFalse();
            assertThat(cleos.nextPresence(eve)).isTrue();
            unfollows(follow, cleo, eve);
            assertThat(cleos.nextPresence(eve)).isFalse();
            eves.whatIsThere();
        }
    }

    @Test
    void aSocketThatAnswersNothingIsLetGo() throws Exception {
        try (var anas = ChatClient.open(ana)) {
            awaitOnline(ana, true);
            lost.look(Duration.ofHours(1));
            assertThat(anas.whatIsThere()).isEmpty();
            lost.look(Duration.ZERO);
            assertThat(anas.closeCode()).isEqualTo(1013);
            awaitOnline(ana, false);
        }
    }
}
