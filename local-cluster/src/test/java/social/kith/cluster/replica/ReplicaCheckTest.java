package social.kith.cluster.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.kith.cluster.Service.CHAT;
import static social.kith.cluster.Service.CONTENT;
import static social.kith.cluster.Service.GROUPS;
import static social.kith.cluster.Service.IDENTITY;
import static social.kith.cluster.Service.NOTIFICATION;
import static social.kith.cluster.Service.SOCIAL_GRAPH;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.kith.cluster.ClusterException;

class ReplicaCheckTest {

    /** Of the image 795503525626184673. */
    private static final String AVATAR = "/api/v1/media/0P2HJ7QK8A0Z1/thumbnail";

    @TempDir
    private Path data;

    private StandInFiles files;

    @BeforeEach
    void fill() throws Exception {
        files = StandInFiles.in(data);
        files.run(
                SOCIAL_GRAPH,
                "insert into followers values (1, 10, 20, 'accepted'), (2, 10, 30, 'requested'),"
                        + " (3, 20, 10, 'declined')");
        files.run(List.of(IDENTITY, CONTENT, CHAT), "insert into follow_replicas values (1, 10, 20)");
        // The followed one has deleted their account, so the follower follows nobody.
        files.run(IDENTITY, "insert into follow_count_replicas values (20, 1, 0)");
        files.run(IDENTITY, "insert into follow_request_replicas values (10, 30)");
        files.run(SOCIAL_GRAPH, "insert into blocks values (4, 20, 30)");
        files.run(List.of(IDENTITY, CONTENT, GROUPS, CHAT, NOTIFICATION), "insert into block_replicas values (20, 30)");
        files.run(SOCIAL_GRAPH, "insert into mutes values (5, 30, 10)");
        files.run(List.of(IDENTITY, CONTENT, NOTIFICATION), "insert into mute_replicas values (30, 10)");
        files.run(
                NOTIFICATION,
                "insert into silence_replicas values (20, 30, 1, null), (30, 10, 0, null), (10, 20, 0, 17000)");
        files.run(
                IDENTITY,
                "insert into users values (10, 'Ana', 'Ruiz', null, 795503525626184673, 1, 'secret', null),"
                        + " (20, 'Bo', 'Lind', 'bo', null, 0, 'secret', 17000)");
        files.run(IDENTITY, "insert into profile_privacy_settings values (10, 'everyone', 'x'), (20, 'only_me', 'x')");
        files.run(
                List.of(SOCIAL_GRAPH, CONTENT, GROUPS, CHAT, NOTIFICATION),
                "insert into user_replicas values (10, 'Ana', 'Ruiz', null, '%s', 1, 'everyone', 0)".formatted(AVATAR));
        // Of who has deleted their account a copy may know an old name, or nothing.
        files.run(CONTENT, "insert into user_replicas values (20, 'Bob', 'Lind', null, null, 1, 'everyone', 1)");
        // The one who is erased content-service has not heard of yet; whoever deleted their last post has none.
        files.run(CONTENT, "insert into author_posts values (10, 1, 2, 3), (99, 1, 1, 1)");
        files.run(IDENTITY, "insert into post_count_replicas values (10, 1, 2, 3), (20, 0, 0, 0)");
        files.run(CONTENT, "insert into media values (11, 10, 'image/png', 3, 2, 70, 0, 17000)");
        files.run(List.of(GROUPS, CHAT), "insert into image_replicas values (11, 10, 'image/png', 3, 2, 70, 0)");
        files.run(GROUPS, "insert into groups values (6, 'Hikers', 11, 'x', null)");
        // One that was deleted, and whose rows are still to go.
        files.run(GROUPS, "insert into groups values (66, 'Readers', 11, 'x', 17000)");
        files.run(GROUPS, "insert into events values (77, 66, 'Reading', 'x', 9000000000000000, 'UTC')");
        files.run(GROUPS, "insert into event_participants values (77, 10, 'going')");
        files.run(GROUPS, "insert into group_members values (88, 66, 10, 'accepted', 'creator')");
        files.run(List.of(CONTENT, NOTIFICATION), "insert into group_replicas values (6, 'Hikers', 11)");
        files.run(GROUPS, "insert into events values (7, 6, 'Brocken', 'x', 9000000000000000, 'UTC')");
        files.run(NOTIFICATION, "insert into event_replicas values (7, 6, 'Brocken', 9000000000000000, 'UTC')");
        files.run(GROUPS, "insert into event_participants values (7, 10, 'going'), (7, 20, 'not_going')");
        files.run(NOTIFICATION, "insert into event_answer_replicas values (7, 10, 'going')");
        files.run(
                GROUPS,
                "insert into group_members values (8, 6, 10, 'accepted', 'admin'), (9, 6, 20, 'invited', null)");
        files.run(CONTENT, "insert into member_replicas values (10, 6, 'admin')");
        files.run(NOTIFICATION, "insert into group_member_replicas values (6, 10, 17000)");
        files.run(CHAT, "insert into group_messages values (6, 1, 10, 'Hi', 0)");
        files.run(CHAT, "insert into private_messages values (60, 1, 10, '', 1)");
        files.run(CHAT, "insert into group_messages values (66, 1, 10, 'of a group that was deleted', 0)");
        files.run(NOTIFICATION, "insert into ended_groups values (66)");
        files.run(NOTIFICATION, "insert into message_replicas values (6, 1, 10, 0), (60, 1, 10, 1)");
    }

    private List<String> check() {
        List<String> told = new ArrayList<>();
        long differences = new ReplicaCheck(data, told::add).run();
        assertThat(told).filteredOn(line -> !line.contains("not heard")).hasSize((int) differences);
        return told;
    }

    @Test
    void isSilentWhereEveryReplicaIsAsItsSource() {
        assertThat(check()).isEmpty();
    }

    @Test
    void tellsWhatAReplicaLacks() throws Exception {
        files.run(CONTENT, "delete from follow_replicas");
        files.run(IDENTITY, "delete from follow_request_replicas");
        files.run(CHAT, "delete from block_replicas");
        files.run(NOTIFICATION, "delete from mute_replicas");
        files.run(NOTIFICATION, "update silence_replicas set ended_at = 17000 where mutual");
        files.run(GROUPS, "delete from user_replicas");
        files.run(NOTIFICATION, "delete from group_member_replicas");
        files.run(NOTIFICATION, "delete from message_replicas where conversation_id = 6");
        assertThat(check())
                .containsExactly(
                        "content-service, follow, missing: id 1, follower_id 10, followee_id 20",
                        "identity-service, follow request, missing: follower_id 10, followee_id 30",
                        "chat-service, block, missing: blocker_id 20, blocked_id 30",
                        "notification-service, mute, missing: muter_id 30, muted_id 10",
                        "notification-service, silence, missing: user_id 20, other_id 30, mutual 1",
                        "groups-service, user, missing: id 10, first_name Ana, last_name Ruiz, nickname null,"
                                + " avatar_url " + AVATAR + ", is_public 1, connections everyone",
                        "notification-service, group member, missing: group_id 6, user_id 10",
                        "notification-service, message, missing: conversation_id 6, seq 1, sender_id 10, deleted 0");
    }

    @Test
    void tellsWhatAReplicaHasThatItsSourceHasNot() throws Exception {
        files.run(IDENTITY, "insert into follow_replicas values (3, 20, 10)");
        files.run(CHAT, "update follow_replicas set id = 77");
        files.run(GROUPS, "insert into block_replicas values (30, 20)");
        files.run(CONTENT, "insert into member_replicas values (20, 6, 'member')");
        assertThat(check())
                .containsExactly(
                        "identity-service, follow, surplus: follower_id 20, followee_id 10",
                        "chat-service, follow, missing: id 1, follower_id 10, followee_id 20",
                        "chat-service, follow, surplus: id 77, follower_id 10, followee_id 20",
                        "groups-service, block, surplus: blocker_id 30, blocked_id 20",
                        "content-service, group member, surplus: group_id 6, user_id 20, role member");
    }

    @Test
    void whoHasDeletedTheirAccountMustNotBeShownAndWhoIsErasedMustNotBeThere() throws Exception {
        files.run(CONTENT, "update user_replicas set deleted = 0 where id = 20");
        files.run(CHAT, "insert into user_replicas values (99, 'Cleo', 'Kith', null, null, 1, 'everyone', 1)");
        assertThat(check())
                .containsExactly(
                        "content-service, user, surplus: id 20, first_name Bob, last_name Lind, nickname null,"
                                + " avatar_url null, is_public 1, connections everyone",
                        "chat-service, user who has left, surplus: id 99");
    }

    @Test
    void numbersOfFollowsAreThoseOfWhoIsThere() throws Exception {
        files.run(IDENTITY, "update follow_count_replicas set followers = 2");
        files.run(IDENTITY, "insert into follow_count_replicas values (10, 0, 1)");
        assertThat(check())
                .containsExactly(
                        "identity-service, number of follows, missing: user_id 20, followers 1, following 0",
                        "identity-service, number of follows, surplus: user_id 10, followers 0, following 1",
                        "identity-service, number of follows, surplus: user_id 20, followers 2, following 0");
        files.run(IDENTITY, "insert into departures values (99, 'followee', 0)");
        assertThat(check()).as("whom they do not follow").hasSize(3);
        files.run(IDENTITY, "insert into departures values (20, 'followee', 0)");
        assertThat(check()).as("not counted for all yet").isEmpty();
    }

    @Test
    void numbersOfPostsAreThoseOfContent() throws Exception {
        files.run(CONTENT, "insert into author_posts values (20, 0, 0, 1)");
        files.run(IDENTITY, "update post_count_replicas set for_followers = 3 where user_id = 10");
        assertThat(check())
                .containsExactly(
                        "identity-service, number of posts, missing: user_id 10, for_everybody 1, for_followers 2,"
                                + " all_posts 3",
                        "identity-service, number of posts, missing: user_id 20, for_everybody 0, for_followers 0,"
                                + " all_posts 1",
                        "identity-service, number of posts, surplus: user_id 10, for_everybody 1, for_followers 3,"
                                + " all_posts 3");
    }

    @Test
    void everyColumnOfAReplicaIsEitherComparedOrNamed() {
        assertThat(ReplicaCheck.knows(CONTENT, "user_replicas", "avatar_url")).isTrue();
        assertThat(ReplicaCheck.knows(CONTENT, "user_replicas", "deleted"))
                .as("decides")
                .isTrue();
        assertThat(ReplicaCheck.knows(NOTIFICATION, "silence_replicas", "began_at"))
                .as("named")
                .isTrue();
        assertThat(ReplicaCheck.knows(CONTENT, "user_replicas", "height")).isFalse();
        assertThat(ReplicaCheck.knows(IDENTITY, "user_replicas", "id"))
                .as("has none")
                .isFalse();
        assertThat(ReplicaCheck.knows(CHAT, "follow_replicas", "follower_there"))
                .as("another's")
                .isFalse();
    }

    @Test
    void saysWhereADifferenceMayBeOnItsWay() throws Exception {
        files.run(SOCIAL_GRAPH, "update outbox_head set position = 500");
        files.run(SOCIAL_GRAPH, "insert into mutes values (6, 10, 20)");
        files.run(List.of(IDENTITY, CONTENT), "insert into inbox values ('social-graph', 500)");
        files.run(List.of(IDENTITY, CONTENT), "insert into mute_replicas values (10, 20)");
        assertThat(check())
                .containsExactly(
                        "notification-service, mute, missing: muter_id 10, muted_id 20",
                        "notification-service, silence, missing: user_id 10, other_id 20, mutual 0",
                        "notification-service has not heard all of social-graph-service yet: what is on its way"
                                + " counts as a difference.");
    }

    @Test
    void whatArrivesAfterTheFirstLookIsNoDifference() throws Exception {
        files.run(SOCIAL_GRAPH, "update outbox_head set position = 500");
        files.run(SOCIAL_GRAPH, "insert into mutes values (6, 10, 20), (7, 20, 10)");
        Fact mutes = Facts.ALL.stream()
                .filter(fact -> fact.name().equals("mute"))
                .findFirst()
                .orElseThrow();
        try (Comparison comparison = new Comparison(mutes, CONTENT, data)) {
            assertThat(comparison.differs()).isTrue();
            assertThat(comparison.awaitArrival(Duration.ZERO)).isFalse();
            files.run(CONTENT, "insert into mute_replicas values (10, 20)");
            files.run(CONTENT, "insert into inbox values ('social-graph', 500)");
            // Said after the first look, and still on its way.
            files.run(SOCIAL_GRAPH, "insert into mutes values (8, 10, 40)");
            List<String> told = new ArrayList<>();
            assertThat(comparison.awaitArrival(Duration.ofSeconds(20))).isTrue();
            assertThat(comparison.tell(told::add)).isOne();
            assertThat(told).containsExactly("content-service, mute, missing: muter_id 20, muted_id 10");
        }
    }

    @Test
    void readsWithoutChangingAnything() throws Exception {
        Path file = data.resolve("chat-service/chat-service.db");
        byte[] before = Files.readAllBytes(file);
        assertThat(check()).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void saysWhichFileIsNotThere() throws Exception {
        Files.delete(data.resolve("groups-service/groups-service.db"));
        assertThatThrownBy(this::check).isInstanceOf(ClusterException.class).hasMessageContaining("groups-service.db");
    }
}
