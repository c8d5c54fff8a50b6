package social.kith.notification.kind;

import static social.kith.notification.kind.Condition.when;
import static social.kith.notification.kind.Declaration.about;
import static social.kith.notification.kind.SubjectType.CONVERSATION;
import static social.kith.notification.kind.SubjectType.EVENT;
import static social.kith.notification.kind.SubjectType.GROUP;
import static social.kith.notification.kind.SubjectType.POST;
import static social.kith.notification.kind.SubjectType.USER;

import java.util.List;
import java.util.stream.Stream;
import social.kith.notification.heard.CommentAdded;
import social.kith.notification.heard.CommentRemoved;
import social.kith.notification.heard.ConversationRead;
import social.kith.notification.heard.EventAnswered;
import social.kith.notification.heard.EventCancelled;
import social.kith.notification.heard.EventChanged;
import social.kith.notification.heard.EventCreated;
import social.kith.notification.heard.EventReminderDue;
import social.kith.notification.heard.FollowAccepted;
import social.kith.notification.heard.FollowDeclined;
import social.kith.notification.heard.FollowEnded;
import social.kith.notification.heard.FollowRequested;
import social.kith.notification.heard.FollowWithdrawn;
import social.kith.notification.heard.InvitationDeclined;
import social.kith.notification.heard.InvitationWithdrawn;
import social.kith.notification.heard.JoinRequestDeclined;
import social.kith.notification.heard.JoinRequestWithdrawn;
import social.kith.notification.heard.JoinRequested;
import social.kith.notification.heard.MemberInvited;
import social.kith.notification.heard.MemberJoined;
import social.kith.notification.heard.MemberRoleChanged;
import social.kith.notification.heard.MentionRemoved;
import social.kith.notification.heard.MessageChanged;
import social.kith.notification.heard.MessageSent;
import social.kith.notification.heard.ReactionRemoved;
import social.kith.notification.heard.ReactionSet;
import social.kith.notification.heard.UserMentioned;
import social.kith.platform.id.Id;

/**
 * Everything that people are told of: on which event, whom, what they can do about it, and what settles it or makes it
 * vanish; the words are in {@code texts/}. Events belong together by their key ({@code follower:followee},
 * {@code group:user}), so an event settles what an earlier one of the same key has told. Whatever the kind, nobody is
 * told of what they did themselves, nor of what they have switched off; who leaves a group loses what was told of it,
 * with a group or a post all goes that was told of it. docs/notifications.md shows this as a table.
 */
public enum Kind {
    FOLLOW_REQUEST(about(SubjectType.FOLLOW_REQUEST)
            .toldOn(
                    FollowRequested.class,
                    "who is asked",
                    e -> Notice.to(e.followeeId())
                            .by(e.followerId())
                            .of(e.followId())
                            .toAnswer(e.followId()))
            .answeredAt("/api/v1/follow-requests/{request}")
            .settledBy(FollowAccepted.class, FollowDeclined.class)
            .goneBy(FollowWithdrawn.class)),

    /** Shown as about the latest of them. Following again tells nothing anew. */
    NEW_FOLLOWER(about(USER)
            .toldOn(
                    FollowAccepted.class,
                    when("nobody had to be asked", e -> !e.requested()),
                    "who is followed",
                    e -> Notice.to(e.followeeId())
                            .by(e.followerId())
                            .of(e.followeeId())
                            .as(e.followeeId()))
            .grouped()
            .takenBackBy(FollowEnded.class, FollowEnded::followeeId, FollowEnded::followerId)),

    FOLLOW_ACCEPTED(about(USER)
            .toldOn(
                    FollowAccepted.class,
                    when("it was asked for", FollowAccepted::requested),
                    "who asked",
                    e -> Notice.to(e.followerId()).by(e.followeeId()).of(e.followeeId()))
            .goneBy(FollowEnded.class)),

    GROUP_INVITATION(about(GROUP)
            .toldOn(
                    MemberInvited.class,
                    "who is invited",
                    e -> Notice.to(e.userId())
                            .by(e.inviterId())
                            .of(e.groupId())
                            .in(e.groupId())
                            .toAnswer(e.invitationId()))
            .answeredAt("/api/v1/group-invitations/{request}")
            .settledBy(MemberJoined.class, InvitationDeclined.class)
            .goneBy(InvitationWithdrawn.class)),

    GROUP_JOIN_REQUEST(about(GROUP)
            .toldOn(
                    JoinRequested.class,
                    "the group's creator and admins",
                    e -> Notice.to(e.deciderIds())
                            .by(e.userId())
                            .of(e.groupId())
                            .in(e.groupId())
                            .toAnswer(e.userId()))
            .answeredAt("/api/v1/groups/{subject}/join-requests/{request}")
            .settledBy(MemberJoined.class, JoinRequestDeclined.class)
            .goneBy(JoinRequestWithdrawn.class)
            .goneApartBy(MemberRoleChanged.class, "for who may not decide any more")),

    GROUP_JOIN_ACCEPTED(about(GROUP)
            .toldOn(
                    MemberJoined.class,
                    when("it was asked for", e -> e.by() == MemberJoined.By.REQUEST),
                    "who asked",
                    e -> Notice.to(e.userId()).of(e.groupId()).in(e.groupId()))),

    NEW_EVENT(about(EVENT)
            .toldOn(
                    EventCreated.class,
                    "the group's members",
                    e -> Notice.toMembers(e.groupId()).by(e.creatorId()).of(e.eventId()))
            .goneBy(EventCancelled.class)),

    /** Its text says when the event begins, so it stays true when that is past. A new time brings a new reminder. */
    EVENT_REMINDER(about(EVENT)
            .toldOn(EventReminderDue.class, "who is going", e -> Notice.toGoing(e.eventId(), e.groupId()))
            .goneBy(EventCancelled.class)
            .goneBy(EventChanged.class, when("it begins at another time", EventChanged::beginsAnew))
            .goneFor(
                    EventAnswered.class,
                    when("who was told is not going any more", e -> !e.isGoing()),
                    EventAnswered::userId,
                    EventAnswered::eventId)),

    /** What changed since they last read of it is one. That somebody got a place is told to them apart, by nobody. */
    EVENT_CHANGED(about(EVENT)
            .toldOn(
                    EventChanged.class,
                    when("its start, time zone or place changed", e -> e.isMoved() || e.isElsewhere()),
                    "who is going or waiting",
                    e -> Notice.toGoingAndWaiting(e.eventId(), e.groupId())
                            .by(e.byId())
                            .saying(Notices.change(e)))
            .toldOn(
                    EventCancelled.class,
                    "who is going or waiting",
                    e -> Notice.toGoingAndWaiting(e.eventId(), e.groupId())
                            .by(e.byId())
                            .saying(Variant.CANCELLED))
            .toldOn(
                    EventAnswered.class,
                    when("they waited, and a place got free", EventAnswered::gotAPlace),
                    "who is going now",
                    e -> Notice.to(e.userId()).of(e.eventId()).in(e.groupId()).saying(Variant.MOVED_UP))
            .grouped()
            .goneBy(EventAnswered.class, when("who got a place is not going any more", e -> !e.isGoing()))
            .goneApartBy(EventCancelled.class, "for who got a place")),

    /**
     * In a post or in a comment. Content-service decides whom to tell, since it knows who sees what. To a post's author a
     * comment on it is one thing, whatever it says: it is told as a mention where comments are not told.
     */
    MENTION(about(POST)
            .toldOn(
                    UserMentioned.class,
                    "who is mentioned, and may see it; in a comment on their own post, if they have switched"
                            + " `post_comment` off",
                    Notices::mention)
            .goneBy(MentionRemoved.class)
            .takenBackBy(CommentRemoved.class, CommentRemoved::commentId, CommentRemoved::authorId)),

    POST_COMMENT(about(POST)
            .toldOn(CommentAdded.class, "the post's author", Notices::comment)
            .grouped()
            .takenBackBy(CommentRemoved.class, CommentRemoved::commentId, CommentRemoved::authorId)),

    /** Reacting in another way tells nothing anew: it is the same deed. */
    POST_REACTION(about(POST)
            .toldOn(ReactionSet.class, "the post's author", Notices::reaction)
            .grouped()
            .lasting()
            .takenBackBy(ReactionRemoved.class, ReactionRemoved::postId, ReactionRemoved::userId)),

    /** One per conversation while it is unread. */
    NEW_MESSAGE(about(CONVERSATION)
            .toldOn(MessageSent.class, "the other one, or the group's members", Notices::message)
            .grouped()
            .settledApartBy(ConversationRead.class, "up to its last message")
            .goneApartBy(MessageChanged.class, "the last unread one was deleted"));

    private final Declaration is;

    Kind(Declaration is) {
        this.is = is;
    }

    public List<Cause<?>> toldOn() {
        return is.toldOn;
    }

    public List<Ending<?>> settledBy() {
        return is.settledBy;
    }

    public List<Ending<?>> goneBy() {
        return is.goneBy;
    }

    public List<TakenBack<?>> takenBackBy() {
        return is.takenBackBy;
    }

    public List<Apart> endedApart() {
        return is.apart;
    }

    /** Every event that can change a notification of this kind because of what it is. */
    public Stream<Class<?>> events() {
        return is.events();
    }

    /** Whether unread ones about the same subject are one, with all their actors. */
    public boolean grouped() {
        return is.grouped;
    }

    /** Whether what is done can be altered later, which is no news then. */
    public boolean lasting() {
        return is.lasting;
    }

    public SubjectType subject() {
        return is.subject;
    }

    /** The API path below which it is accepted or declined; empty where there is nothing to answer. */
    public String answeredAt(Id subject, Id request) {
        return is.answeredAt.replace("{subject}", subject.toString()).replace("{request}", request.toString());
    }
}
