package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is told that they are mentioned: whoever may see it, once, and for as long as they may. */
@ExtendWith(Network.Extension.class)
class MentionsTest {
    private Person ana;
    private Person bo;
    private String toBo;

    @BeforeEach
    void meet(Network network) {
        ana = network.person("Ana");
        bo = network.person("Bo");
        toBo = "Ask @" + bo.takesNickname() + " about it";
        network.settle();
    }

    @Test
    void whoMaySeeItIsToldAtOnceAndOnce(Network network) {
        try (var device = bo.watchesNotifications()) {
            String post = ana.posts("public", toBo + ", and once more: " + toBo);
            var told = device.hears("notification").path("notification");
            assertThat(told.path("kind").asText()).isEqualTo("mention");
            assertThat(told.at("/subject/type").asText()).isEqualTo("post");
            assertThat(told.at("/subject/id").asText()).isEqualTo(post);
            assertThat(told.at("/actors/0/id").asText()).isEqualTo(ana.id());
            assertThat(ana.readsPost(post).at("/mentions/0/id").asText()).isEqualTo(bo.id());
            ana.changesPost(post, Map.of("content", toBo + "!"));
            network.settle();
            assertMentioned(1, "an edit tells nothing anew");
            ana.changesPost(post, Map.of("content", "Ask nobody"));
            network.settle();
            assertMentioned(0, "mentioned no longer");
        }
    }

    @Test
    void whoMayNotSeeItIsToldOnceTheyMayAndForAsLong(Network network) {
        String post = ana.posts("almost_private", toBo);
        network.settle();
        assertMentioned(0, "by a post that is not for them");
        bo.follows(ana);
        network.settle();
        ana.changesPost(post, Map.of("privacy", "private"));
        network.settle();
        assertMentioned(0, "by a private post");
        ana.choosesFor(post, bo);
        network.settle();
        assertMentioned(1, "chosen");
        bo.unfollows(ana);
        network.settle();
        assertMentioned(0, "following no longer");
        ana.changesPost(post, Map.of("privacy", "public"));
        network.settle();
        String other = ana.posts("public", toBo);
        network.settle();
        int before = bo.notifications("mention").size();
        assertThat(before).isPositive();
        ana.deletesPost(other);
        network.settle();
        assertMentioned(before - 1, "deleted");
    }

    @Test
    void aCommentMentionsWhoSeesThePost(Network network) {
        var cleo = network.person("Cleo");
        network.settle();
        String open = ana.posts("public", "What now?");
        String comment = cleo.comments(open, toBo);
        network.settle();
        assertMentioned(1, "in a comment");
        assertThat(bo.notifications("mention").getFirst().at("/subject/type").asText())
                .isEqualTo("comment");
        cleo.deletesComment(comment);
        network.settle();
        assertMentioned(0, "the comment is deleted");
        String closed = ana.posts("private", "What now?");
        ana.comments(closed, toBo);
        network.settle();
        assertMentioned(0, "in a comment on what is not for them");
    }

    @Test
    void nobodyIsToldByThemselvesNorByWhoIsBlockedOrMuted(Network network) {
        bo.posts("public", toBo);
        bo.mutes(ana);
        network.settle();
        ana.posts("public", toBo);
        network.settle();
        assertMentioned(0, "by oneself, or by whom one mutes");
        bo.unmutes(ana);
        bo.blocks(ana);
        network.settle();
        ana.posts("public", toBo);
        network.settle();
        assertMentioned(0, "by whom one blocks");
    }

    @Test
    void aGroupsPostMentionsMembersAlone(Network network) {
        String group = ana.createsGroup("Wanderers");
        ana.postsInGroup(group, toBo);
        network.settle();
        assertMentioned(0, "in a group of others");
        ana.invites(group, bo);
        bo.acceptsInvitationTo(group);
        network.settle();
        int before = bo.notifications("mention").size();
        ana.postsInGroup(group, toBo);
        network.settle();
        assertMentioned(before + 1, "in a group of theirs");
        bo.leaves(group);
        network.settle();
        assertMentioned(0, "left");
    }

    private void assertMentioned(int times, String when) {
        assertThat(bo.notifications("mention")).as(when).hasSize(times);
    }
}
