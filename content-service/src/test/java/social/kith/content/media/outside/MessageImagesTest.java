package social.kith.content.media.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.content.Others.deletes;
import static social.kith.content.Others.edits;
import static social.kith.content.Others.group;
import static social.kith.content.Others.isDeleted;
import static social.kith.content.Others.joins;
import static social.kith.content.Others.known;
import static social.kith.content.Others.leaves;
import static social.kith.content.Others.sends;
import static social.kith.content.Others.sendsTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.content.Database;
import social.kith.people.testkit.Identity;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class MessageImagesTest {
    @Inject
    MessageImages messages;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private String image;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        cleo = known(TestUser.named("Cleo"));
        image = Database.image(ana);
    }

    @Test
    void whatTwoSayToEachOtherIsForTheTwoAlsoAfterABlockOrADeletedAccount() {
        sends(ana, bo, image);
        assertSeenBy(image, ana, bo);
        SocialGraph.blocks(bo, ana);
        assertSeenBy(image, ana, bo);
        Identity.deletes(ana);
        assertSeenBy(image, ana, bo);
    }

    @Test
    void whatIsSaidInAGroupIsForItsMembersAsOfNow() {
        Id hikers = group("Sunday hikers", ana, bo);
        sendsTo(hikers, ana, image);
        assertSeenBy(image, ana, bo);
        joins(cleo, hikers);
        assertSeenBy(image, ana, bo, cleo);
        leaves(bo, hikers);
        assertSeenBy(image, ana, cleo);
        leaves(ana, hikers);
        assertSeenBy(image, cleo);
        SocialGraph.blocks(ana, cleo);
        assertSeenBy(image, cleo);
        assertThat(messages.holds(Id.parse(image))).isTrue();
        isDeleted(hikers);
        assertSeenBy(image);
        assertThat(messages.holds(Id.parse(image))).isFalse();
        assertThat(messages.hasHeld(Id.parse(image))).isTrue();
    }

    @Test
    void ofADeletedMessageNobodySeesThemButOfAnotherOne() {
        var first = sends(ana, bo, image);
        var second = sends(ana, cleo, image);
        assertSeenBy(image, ana, bo, cleo);
        deletes(first);
        assertSeenBy(image, ana, cleo);
        deletes(second);
        assertSeenBy(image);
        assertThat(messages.holds(Id.parse(image))).isFalse();
        assertThat(messages.hasHeld(Id.parse(image))).isTrue();
    }

    @Test
    void anEditSaysWhichImagesThereAre() {
        String other = Database.image(ana);
        var message = sends(ana, bo, image, other);
        edits(message, other);
        assertSeenBy(image);
        assertSeenBy(other, ana, bo);
        edits(message, image, other);
        assertSeenBy(image, ana, bo);
        edits(message);
        assertSeenBy(image);
        assertSeenBy(other);
    }

    @Test
    void nobodySendsSomebodyElsesImageNorOneThatIsNotThere() {
        sends(bo, cleo, image, Id.next().toString());
        assertSeenBy(image);
        assertThat(messages.hasHeld(Id.parse(image))).isFalse();
    }

    @Test
    void ofAnImageThatIsGoneNothingIsKept() {
        sends(ana, bo, image);
        Identity.erases(ana);
        await().until(() -> !messages.hasHeld(Id.parse(image)));
        assertSeenBy(image);
    }

    /** By them, and by nobody else. */
    private void assertSeenBy(String media, TestUser... viewers) {
        for (TestUser user : new TestUser[] {ana, bo, cleo})
            assertThat(messages.shows(user.id(), Id.parse(media)))
                    .as(user.card().firstName())
                    .isEqualTo(List.of(viewers).contains(user));
    }
}
