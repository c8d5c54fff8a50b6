package social.kith.notification;

import static social.kith.notification.EventScene.answers;
import static social.kith.notification.EventScene.cancels;
import static social.kith.notification.EventScene.hasRole;
import static social.kith.notification.EventScene.messageDeleted;
import static social.kith.notification.EventScene.messageDeletedInGroup;
import static social.kith.notification.EventScene.moves;
import static social.kith.notification.Scene.commentRemoved;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.invitation;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.mentionRemoved;
import static social.kith.notification.Scene.reads;
import static social.kith.notification.Scene.takesReactionBack;

import java.util.function.Consumer;
import social.kith.notification.heard.CommentRemoved;
import social.kith.notification.heard.ConversationRead;
import social.kith.notification.heard.EventAnswered;
import social.kith.notification.heard.EventCancelled;
import social.kith.notification.heard.EventChanged;
import social.kith.notification.heard.FollowAccepted;
import social.kith.notification.heard.FollowDeclined;
import social.kith.notification.heard.FollowEnded;
import social.kith.notification.heard.FollowWithdrawn;
import social.kith.notification.heard.InvitationDeclined;
import social.kith.notification.heard.InvitationWithdrawn;
import social.kith.notification.heard.JoinRequestDeclined;
import social.kith.notification.heard.JoinRequestWithdrawn;
import social.kith.notification.heard.MemberJoined;
import social.kith.notification.heard.MemberRoleChanged;
import social.kith.notification.heard.MentionRemoved;
import social.kith.notification.heard.MessageChanged;
import social.kith.notification.heard.ReactionRemoved;

/** Each way in which what was told of a kind is settled or gone. */
public enum Ending {
    ACCEPTED(
            Occasion.FOLLOW_REQUEST,
            FollowAccepted.class,
            true,
            cast -> followAccepted(cast.follow, cast.actor, cast.reader, true)),
    DECLINED(
            Occasion.FOLLOW_REQUEST,
            FollowDeclined.class,
            true,
            cast -> follow("FollowDeclined", cast.follow, cast.actor, cast.reader)),
    WITHDRAWN(
            Occasion.FOLLOW_REQUEST,
            FollowWithdrawn.class,
            false,
            cast -> follow("FollowWithdrawn", cast.follow, cast.actor, cast.reader)),
    UNFOLLOWED(
            Occasion.NEW_FOLLOWER,
            FollowEnded.class,
            false,
            cast -> follow("FollowEnded", cast.follow, cast.actor, cast.reader)),
    ACCEPTANCE_ENDED(
            Occasion.FOLLOW_ACCEPTED,
            FollowEnded.class,
            false,
            cast -> follow("FollowEnded", cast.follow, cast.reader, cast.actor)),
    INVITATION_ACCEPTED(
            Occasion.GROUP_INVITATION,
            MemberJoined.class,
            true,
            cast -> joined(cast.group(), cast.reader, "invitation")),
    INVITATION_DECLINED(
            Occasion.GROUP_INVITATION,
            InvitationDeclined.class,
            true,
            cast -> invitation("InvitationDeclined", cast.invitation(), cast.group(), cast.reader)),
    INVITATION_WITHDRAWN(
            Occasion.GROUP_INVITATION,
            InvitationWithdrawn.class,
            false,
            cast -> invitation("InvitationWithdrawn", cast.invitation(), cast.group(), cast.reader)),
    LET_JOIN(
            Occasion.GROUP_JOIN_REQUEST, MemberJoined.class, true, cast -> joined(cast.group(), cast.actor, "request")),
    NOT_LET_JOIN(
            Occasion.GROUP_JOIN_REQUEST,
            JoinRequestDeclined.class,
            true,
            cast -> member("JoinRequestDeclined", cast.group(), cast.actor)),
    JOIN_REQUEST_WITHDRAWN(
            Occasion.GROUP_JOIN_REQUEST,
            JoinRequestWithdrawn.class,
            false,
            cast -> member("JoinRequestWithdrawn", cast.group(), cast.actor)),
    DECIDES_NO_LONGER(
            Occasion.GROUP_JOIN_REQUEST,
            MemberRoleChanged.class,
            false,
            cast -> hasRole(cast.reader, cast.group(), "member")),
    NEW_EVENT_CANCELLED(Occasion.NEW_EVENT, EventCancelled.class, false, Ending::cancelled),
    REMINDED_OF_WHAT_IS_CANCELLED(Occasion.EVENT_REMINDER, EventCancelled.class, false, Ending::cancelled),
    REMINDED_OF_ANOTHER_TIME(
            Occasion.EVENT_REMINDER,
            EventChanged.class,
            false,
            cast -> moves(cast.actor, cast.event(), cast.group(), Cast.TITLE)),
    REMINDED_AND_NOT_GOING(Occasion.EVENT_REMINDER, EventAnswered.class, false, Ending::doesNotGo),
    PLACE_GIVEN_BACK(Occasion.PLACE_GOT_FREE, EventAnswered.class, false, Ending::doesNotGo),
    PLACE_AT_NOTHING(Occasion.PLACE_GOT_FREE, EventCancelled.class, false, Ending::cancelled),
    NOT_MENTIONED(
            Occasion.MENTION,
            MentionRemoved.class,
            false,
            cast -> mentionRemoved(cast.reader, cast.post(), cast.comment)),
    MENTIONED_IN_WHAT_IS_REMOVED(Occasion.MENTION, CommentRemoved.class, false, Ending::uncommented),
    COMMENT_REMOVED(Occasion.POST_COMMENT, CommentRemoved.class, false, Ending::uncommented),
    REACTION_REMOVED(
            Occasion.POST_REACTION, ReactionRemoved.class, false, cast -> takesReactionBack(cast.actor, cast.post())),
    MESSAGE_READ(Occasion.NEW_MESSAGE, ConversationRead.class, true, cast -> reads(cast.reader, cast.talk, 1)),
    MESSAGE_DELETED(
            Occasion.NEW_MESSAGE,
            MessageChanged.class,
            false,
            cast -> messageDeleted(cast.actor, cast.talk, 1, cast.reader)),
    GROUPS_MESSAGE_DELETED(
            Occasion.NEW_MESSAGE_IN_GROUP,
            MessageChanged.class,
            false,
            cast -> messageDeletedInGroup(cast.actor, cast.group(), 1));

    public final Occasion occasion;
    public final Class<?> event;
    public final boolean settles;
    private final Consumer<Cast> how;

    Ending(Occasion occasion, Class<?> event, boolean settles, Consumer<Cast> how) {
        this.occasion = occasion;
        this.event = event;
        this.settles = settles;
        this.how = how;
    }

    public void happens(Cast cast) {
        how.accept(cast);
    }

    private static void cancelled(Cast cast) {
        cancels(cast.mia, cast.event(), cast.group(), Cast.TITLE);
    }

    private static void doesNotGo(Cast cast) {
        answers(cast.reader, cast.event(), cast.group(), "not_going");
    }

    private static void uncommented(Cast cast) {
        commentRemoved(cast.comment, cast.actor, cast.post());
    }
}
