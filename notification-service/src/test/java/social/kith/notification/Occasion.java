package social.kith.notification;

import static social.kith.notification.Scene.asksToJoin;
import static social.kith.notification.Scene.comment;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.mentions;
import static social.kith.notification.Scene.reacts;
import static social.kith.notification.Scene.writes;
import static social.kith.notification.Scene.writesInGroup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import social.kith.notification.kind.Kind;

/** How something of each kind comes to be told, where kinds differ in it in each way, for what holds for all of them. */
public enum Occasion {
    FOLLOW_REQUEST(
            Kind.FOLLOW_REQUEST, cast -> {}, cast -> follow("FollowRequested", cast.follow, cast.actor, cast.reader)),
    NEW_FOLLOWER(Kind.NEW_FOLLOWER, cast -> {}, cast -> followAccepted(cast.follow, cast.actor, cast.reader, false)),
    FOLLOW_ACCEPTED(
            Kind.FOLLOW_ACCEPTED, cast -> {}, cast -> followAccepted(cast.follow, cast.reader, cast.actor, true)),
    GROUP_INVITATION(Kind.GROUP_INVITATION, cast -> cast.makesGroup(cast.mia), Cast::invites),
    GROUP_JOIN_REQUEST(
            Kind.GROUP_JOIN_REQUEST,
            cast -> cast.makesGroup(cast.reader),
            cast -> asksToJoin(cast.group(), cast.actor, cast.reader)),
    GROUP_JOIN_ACCEPTED(
            Kind.GROUP_JOIN_ACCEPTED,
            cast -> cast.makesGroup(cast.mia),
            cast -> joined(cast.group(), cast.reader, "request")),
    NEW_EVENT(Kind.NEW_EVENT, Cast::areMembers, Cast::makesEvent),
    EVENT_REMINDER(
            Kind.EVENT_REMINDER,
            cast -> cast.areComing("going"),
            cast -> EventScene.reminderDue(cast.event(), cast.group(), Cast.TITLE)),
    EVENT_CHANGED(
            Kind.EVENT_CHANGED,
            cast -> cast.areComing("going"),
            cast -> EventScene.moves(cast.actor, cast.event(), cast.group(), Cast.TITLE)),
    EVENT_CANCELLED(
            Kind.EVENT_CHANGED,
            cast -> cast.areComing("waiting"),
            cast -> EventScene.cancels(cast.actor, cast.event(), cast.group(), Cast.TITLE)),
    PLACE_GOT_FREE(
            Kind.EVENT_CHANGED,
            cast -> cast.areComing("waiting"),
            cast -> EventScene.movesUp(cast.reader, cast.event(), cast.group())),
    MENTION(Kind.MENTION, cast -> {}, cast -> mentions(cast.actor, cast.reader, cast.post(), cast.comment)),
    MENTION_IN_GROUP(
            Kind.MENTION,
            cast -> cast.postsInGroup(cast.mia),
            cast -> mentions(cast.actor, cast.reader, cast.post(), cast.comment)),
    POST_COMMENT(
            Kind.POST_COMMENT,
            cast -> cast.posts(cast.reader),
            cast -> comment("CommentAdded", cast.comment, cast.actor, cast.post())),
    POST_COMMENT_IN_GROUP(
            Kind.POST_COMMENT,
            cast -> cast.postsInGroup(cast.reader),
            cast -> comment("CommentAdded", cast.comment, cast.actor, cast.post())),
    POST_REACTION(Kind.POST_REACTION, cast -> cast.posts(cast.reader), cast -> reacts(cast.actor, cast.post(), "like")),
    POST_REACTION_IN_GROUP(
            Kind.POST_REACTION,
            cast -> cast.postsInGroup(cast.reader),
            cast -> reacts(cast.actor, cast.post(), "like")),
    NEW_MESSAGE(Kind.NEW_MESSAGE, cast -> {}, cast -> writes(cast.actor, cast.talk, 1, cast.reader)),
    NEW_MESSAGE_IN_GROUP(Kind.NEW_MESSAGE, Cast::areMembers, cast -> writesInGroup(cast.actor, cast.group(), 1));

    /** By nobody, so no silence concerns them, and there is nobody who could be gone. */
    private static final List<Occasion> IMPERSONAL = List.of(GROUP_JOIN_ACCEPTED, EVENT_REMINDER, PLACE_GOT_FREE);

    private static final List<Occasion> FOR_MEMBERS = List.of(
            NEW_EVENT,
            EVENT_REMINDER,
            EVENT_CHANGED,
            EVENT_CANCELLED,
            PLACE_GOT_FREE,
            MENTION_IN_GROUP,
            POST_COMMENT_IN_GROUP,
            POST_REACTION_IN_GROUP,
            NEW_MESSAGE_IN_GROUP);

    private static final List<Occasion> ON_POSTS = List.of(
            MENTION, MENTION_IN_GROUP, POST_COMMENT, POST_COMMENT_IN_GROUP, POST_REACTION, POST_REACTION_IN_GROUP);

    public final Kind kind;
    private final Consumer<Cast> before;
    private final Consumer<Cast> cause;

    Occasion(Kind kind, Consumer<Cast> before, Consumer<Cast> cause) {
        this.kind = kind;
        this.before = before;
        this.cause = cause;
    }

    /** All that has to be so first, of which nobody here is told. */
    public Cast prepares(Cast cast) {
        before.accept(cast);
        return cast;
    }

    /** What the reader is told of. */
    public void happens(Cast cast) {
        cause.accept(cast);
    }

    public String kindName() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public static List<Occasion> personal() {
        return all(occasion -> !IMPERSONAL.contains(occasion));
    }

    public static List<Occasion> impersonal() {
        return IMPERSONAL;
    }

    /** What only members of a group are told. */
    public static List<Occasion> forMembers() {
        return FOR_MEMBERS;
    }

    /** What hangs on a group, whoever is told of it. */
    public static List<Occasion> ofGroups() {
        return all(occasion ->
                FOR_MEMBERS.contains(occasion) || occasion.kind.name().startsWith("GROUP_"));
    }

    public static List<Occasion> onPosts() {
        return ON_POSTS;
    }

    private static List<Occasion> all(Predicate<Occasion> which) {
        return Arrays.stream(values()).filter(which).toList();
    }
}
