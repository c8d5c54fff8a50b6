package social.kith.cluster.replica;

import static social.kith.cluster.Service.CHAT;
import static social.kith.cluster.Service.CONTENT;
import static social.kith.cluster.Service.GROUPS;
import static social.kith.cluster.Service.IDENTITY;
import static social.kith.cluster.Service.NOTIFICATION;
import static social.kith.cluster.Service.SOCIAL_GRAPH;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is copied from where to where, and in which words: whoever adds a replica, or a column of one, adds it here. */
final class Facts {

    /** Who is there to count is identity-service's own to say; social-graph-service may not have heard it yet. */
    private static final String FOLLOWS_COUNTED = """
            (select user_id, sum(follower) as followers, sum(followee) as following from (
                select f.followee_id as user_id, 1 as follower, 0 as followee
                    from source.followers f join copy.users u on u.id = f.follower_id
                    where f.state = 'accepted' and u.deleted_at is null
                union all
                select f.follower_id, 0, 1
                    from source.followers f join copy.users u on u.id = f.followee_id
                    where f.state = 'accepted' and u.deleted_at is null)
            group by user_id)""";

    /** While somebody leaves or comes back, they are not counted out, or in, yet for all whom they follow. */
    private static final String NOBODY_LEAVES = """
            user_id not in (
                select user_id from copy.departures
                union all
                select f.followee_id from copy.departures d join copy.follow_replicas f on f.follower_id = d.user_id
                union all
                select f.follower_id from copy.departures d join copy.follow_replicas f on f.followee_id = d.user_id)""";

    /** Followers and followed, whose ids the copies have too where they need them. */
    private static final List<Fact> FOLLOWS = List.of(
            Fact.of(
                    "follow",
                    "follower_id, followee_id",
                    SOCIAL_GRAPH,
                    "source.followers where state = 'accepted'",
                    "copy.follow_replicas",
                    IDENTITY),
            Fact.of(
                    "follow",
                    "id, follower_id, followee_id",
                    SOCIAL_GRAPH,
                    "source.followers where state = 'accepted'",
                    "copy.follow_replicas",
                    CONTENT,
                    CHAT),
            Fact.of(
                    "follow request",
                    "follower_id, followee_id",
                    SOCIAL_GRAPH,
                    "source.followers where state = 'requested'",
                    "copy.follow_request_replicas",
                    IDENTITY),
            Fact.of(
                    "number of follows",
                    "user_id, followers, following",
                    SOCIAL_GRAPH,
                    FOLLOWS_COUNTED + " where user_id in (select id from copy.users) and " + NOBODY_LEAVES,
                    "copy.follow_count_replicas where " + NOBODY_LEAVES,
                    IDENTITY));

    private static final List<Fact> BLOCKS_AND_MUTES = List.of(
            Fact.of(
                    "block",
                    "blocker_id, blocked_id",
                    SOCIAL_GRAPH,
                    "source.blocks",
                    "copy.block_replicas",
                    IDENTITY,
                    CONTENT,
                    GROUPS,
                    CHAT,
                    NOTIFICATION),
            Fact.of(
                    "mute",
                    "muter_id, muted_id",
                    SOCIAL_GRAPH,
                    "source.mutes",
                    "copy.mute_replicas",
                    IDENTITY,
                    CONTENT,
                    NOTIFICATION),
            Fact.of(
                    "silence",
                    "user_id, other_id, mutual",
                    SOCIAL_GRAPH,
                    "(select blocker_id as user_id, blocked_id as other_id, 1 as mutual from source.blocks"
                            + " union all select muter_id, muted_id, 0 from source.mutes)",
                    "copy.silence_replicas where ended_at is null",
                    NOTIFICATION));

    /** An address that identity-service makes of the image's id, which is Crockford's base 32 of 13 digits. */
    private static final String AVATAR_URL = "case when avatar_media_id is not null then '/api/v1/media/' || "
            + IntStream.rangeClosed(0, 12)
                    .mapToObj(digit -> "substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (avatar_media_id >> "
                            + 5 * (12 - digit) + " & 31), 1)")
                    .collect(Collectors.joining(" || "))
            + " || '/thumbnail' end";

    /**
     * A rebuilt replica has never heard of who had deleted their account before, since Kafka keeps the last that was
     * said of them alone: they may be marked or not be there, which comes to the same. Who is erased must not be there.
     */
    private static final List<Fact> USERS = List.of(
            Fact.of(
                    "user",
                    "id, first_name, last_name, nickname, avatar_url, is_public, connections",
                    IDENTITY,
                    "(select *, " + AVATAR_URL + " as avatar_url from source.users"
                            + " join source.profile_privacy_settings on user_id = id where deleted_at is null)",
                    "copy.user_replicas where not deleted",
                    SOCIAL_GRAPH,
                    CONTENT,
                    GROUPS,
                    CHAT,
                    NOTIFICATION),
            new Fact(
                    "user who has left",
                    "id",
                    IDENTITY,
                    "source.users",
                    "copy.user_replicas where deleted",
                    false,
                    List.of(SOCIAL_GRAPH, CONTENT, GROUPS, CHAT, NOTIFICATION)));

    /** Of whom identity-service has erased nothing is left there, while content-service may not have heard it yet. */
    private static final List<Fact> POSTS = List.of(Fact.of(
            "number of posts",
            "user_id, for_everybody, for_followers, all_posts",
            CONTENT,
            "(select author_id as user_id, * from source.author_posts) where user_id in (select id from copy.users)",
            "copy.post_count_replicas where all_posts > 0",
            IDENTITY));

    /** Either deletes them in slices. */
    private static final String NOT_OF_AN_ENDED_GROUP =
            " where conversation_id not in (select id from copy.ended_groups)";

    /** A deleted group has let go of what hangs on it before its rows are gone. */
    private static final String EXISTING = "group_id in (select id from source.groups where deleted_at is null)";

    private static final String MEMBERS = "source.group_members where state = 'accepted' and " + EXISTING;

    /** Of events that are past nobody is told, so it does not matter who came. */
    private static final List<Fact> GROUPS_AND_MEMBERS = List.of(
            Fact.of(
                    "group",
                    "id, title",
                    GROUPS,
                    "source.groups where deleted_at is null",
                    "copy.group_replicas",
                    NOTIFICATION),
            Fact.of(
                    "group",
                    "id, title, banner_media_id",
                    GROUPS,
                    "source.groups where deleted_at is null",
                    "copy.group_replicas",
                    CONTENT),
            Fact.of(
                    "event",
                    "id, group_id, title, starts_at, time_zone",
                    GROUPS,
                    "source.events where " + EXISTING,
                    "copy.event_replicas",
                    NOTIFICATION),
            Fact.of("event answer", "event_id, user_id, response", GROUPS, """
                    (select p.event_id, p.user_id, p.response from source.event_participants p
                        join source.events e on e.id = p.event_id and e.starts_at > unixepoch() * 1000
                        where p.response <> 'not_going' and e.""" + EXISTING + ")", """
                    (select a.event_id, a.user_id, a.response from copy.event_answer_replicas a
                        join copy.event_replicas e on e.id = a.event_id and e.starts_at > unixepoch() * 1000)""", NOTIFICATION),
            Fact.of("group member", "group_id, user_id, role", GROUPS, MEMBERS, "copy.member_replicas", CONTENT),
            Fact.of("group member", "group_id, user_id", GROUPS, MEMBERS, "copy.group_member_replicas", NOTIFICATION),
            Fact.of(
                    "message",
                    "conversation_id, seq, sender_id, deleted",
                    CHAT,
                    "(select conversation_id, seq, sender_id, deleted from source.group_messages"
                            + " union all select conversation_id, seq, sender_id, deleted from source.private_messages)"
                            + NOT_OF_AN_ENDED_GROUP,
                    "copy.message_replicas" + NOT_OF_AN_ENDED_GROUP,
                    NOTIFICATION));

    private static final List<Fact> IMAGES = List.of(Fact.of(
            "image",
            "id, uploader_id, content_type, width, height, bytes, animated",
            CONTENT,
            "source.media",
            "copy.image_replicas",
            GROUPS,
            CHAT));

    static final List<Fact> ALL = Stream.of(FOLLOWS, BLOCKS_AND_MUTES, USERS, POSTS, GROUPS_AND_MEMBERS, IMAGES)
            .flatMap(List::stream)
            .toList();

    /** Of what is copied, what the source has not kept in that form, or what is not the source's to say. */
    static final List<Uncompared> NOT_COMPARED = List.of(
            new Uncompared(
                    IDENTITY,
                    "follow_replicas",
                    "follower_there",
                    "identity-service's own word; what it comes to is compared, as numbers"),
            new Uncompared(IDENTITY, "follow_replicas", "followee_there", "likewise"),
            new Uncompared(
                    CONTENT, "follow_replicas", "newest", "content-service's own word of its posts; the feed's bound"),
            new Uncompared(CONTENT, "wide_replicas", "user_id", "counted from follow_replicas, which is compared"),
            new Uncompared(
                    CONTENT,
                    "message_image_replicas",
                    "media_id",
                    "what chat-service said of a message, of which it keeps nothing once it is deleted"),
            new Uncompared(CONTENT, "message_image_replicas", "message_id", "likewise"),
            new Uncompared(CONTENT, "message_image_replicas", "group_id", "likewise"),
            new Uncompared(CONTENT, "message_image_replicas", "user_low", "likewise"),
            new Uncompared(CONTENT, "message_image_replicas", "user_high", "likewise"),
            new Uncompared(CONTENT, "message_image_replicas", "withdrawn", "likewise"),
            new Uncompared(
                    NOTIFICATION, "silence_replicas", "began_at", "the event's time, which its source does not keep"),
            new Uncompared(NOTIFICATION, "group_member_replicas", "joined_at", "likewise"),
            new Uncompared(NOTIFICATION, "message_replicas", "sent_at", "likewise"),
            new Uncompared(
                    NOTIFICATION, "message_replicas", "cause", "the event's id, which its source does not keep"));

    private Facts() {}
}
