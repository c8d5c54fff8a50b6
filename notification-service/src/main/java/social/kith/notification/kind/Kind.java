package social.kith.notification.kind;

import static social.kith.notification.kind.Declaration.about;
import static social.kith.notification.kind.SubjectType.COMMENT;
import static social.kith.notification.kind.SubjectType.CONVERSATION;
import static social.kith.notification.kind.SubjectType.EVENT;
import static social.kith.notification.kind.SubjectType.GROUP;
import static social.kith.notification.kind.SubjectType.POST;
import static social.kith.notification.kind.SubjectType.USER;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import social.kith.notification.heard.CommentAdded;
import social.kith.notification.heard.CommentRemoved;
import social.kith.notification.heard.EventCreated;
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
import social.kith.notification.heard.MentionRemoved;
import social.kith.notification.heard.MessageSent;
import social.kith.notification.heard.ReactionRemoved;
import social.kith.notification.heard.ReactionSet;
import social.kith.notification.heard.UserMentioned;
import social.kith.platform.id.Id;

/**
 * Everything that people are told of: on which event, whom, in which words, what they can do about it, and what settles
 * it or makes it vanish. Events belong together by their key ({@code follower:followee}, {@code group:user}), so an
 * event settles what an earlier one of the same key has told. Whatever the kind, nobody is told of what they did
 * themselves, who leaves a group loses what was told of it, and with a post all goes that was told of it.
 */
public enum Kind {
    FOLLOW_REQUEST(about(SubjectType.FOLLOW_REQUEST, "{actors} asked to follow you.")
            .toldOn(
                    FollowRequested.class,
                    e -> Notice.to(e.followeeId())
                            .by(e.followerId())
                            .of(e.followId())
                            .toAnswer(e.followId()))
            .answeredAt("/api/v1/follow-requests/{request}")
            .settledBy(FollowAccepted.class, FollowDeclined.class)
            .goneBy(FollowWithdrawn.class)),

    NEW_FOLLOWER(about(USER, "{actors} started following you.")
            .toldOn(
                    FollowAccepted.class,
                    e -> !e.requested(),
                    e -> Notice.to(e.followeeId()).by(e.followerId()).of(e.followerId()))
            .goneBy(FollowEnded.class)),

    FOLLOW_ACCEPTED(about(USER, "{actors} accepted your follow request.")
            .toldOn(
                    FollowAccepted.class,
                    FollowAccepted::requested,
                    e -> Notice.to(e.followerId()).by(e.followeeId()).of(e.followeeId()))
            .goneBy(FollowEnded.class)),

    GROUP_INVITATION(about(GROUP, "{actors} invited you to {title}.")
            .toldOn(
                    MemberInvited.class,
                    e -> Notice.to(e.userId())
                            .by(e.inviterId())
                            .of(e.groupId())
                            .in(e.groupId())
                            .toAnswer(e.invitationId()))
            .answeredAt("/api/v1/group-invitations/{request}")
            .settledBy(MemberJoined.class, InvitationDeclined.class)
            .goneBy(InvitationWithdrawn.class)),

    GROUP_JOIN_REQUEST(about(GROUP, "{actors} asked to join {title}.")
            .toldOn(
                    JoinRequested.class,
                    e -> Notice.to(e.deciderIds())
                            .by(e.userId())
                            .of(e.groupId())
                            .in(e.groupId())
                            .toAnswer(e.userId()))
            .answeredAt("/api/v1/groups/{subject}/join-requests/{request}")
            .settledBy(MemberJoined.class, JoinRequestDeclined.class)
            .goneBy(JoinRequestWithdrawn.class)),

    GROUP_JOIN_ACCEPTED(about(GROUP, "Your request to join {title} was accepted.")
            .toldOn(
                    MemberJoined.class,
                    e -> e.by() == MemberJoined.By.REQUEST,
                    e -> Notice.to(e.userId()).of(e.groupId()).in(e.groupId()))
            .impersonal()),

    NEW_EVENT(about(EVENT, "{actors} created the event {title} in {group}.")
            .toldOn(
                    EventCreated.class,
                    e -> Notice.toMembers(e.groupId()).by(e.creatorId()).of(e.eventId()))),

    /** In a post or in a comment. Content-service decides whom to tell, since it knows who sees what. */
    MENTION(about(POST, "{actors} mentioned you.")
            .inGroup("{actors} mentioned you in {group}.")
            .toldOn(UserMentioned.class, e -> mention(e))
            .goneBy(MentionRemoved.class)
            .takenBackBy(CommentRemoved.class, CommentRemoved::commentId, CommentRemoved::authorId)),

    POST_COMMENT(about(POST, "{actors} commented on your post.")
            .inGroup("{actors} commented on your post in {group}.")
            .toldOn(
                    CommentAdded.class,
                    e -> Notice.to(e.postAuthorId())
                            .by(e.authorId())
                            .of(e.postId())
                            .on(e.postId(), e.postAuthorId())
                            .in(e.groupId())
                            .as(e.commentId()))
            .grouped()
            .takenBackBy(CommentRemoved.class, CommentRemoved::commentId, CommentRemoved::authorId)),

    /** Reacting in another way tells nothing anew: it is the same deed. */
    POST_REACTION(about(POST, "{actors} reacted to your post.")
            .inGroup("{actors} reacted to your post in {group}.")
            .toldOn(
                    ReactionSet.class,
                    e -> Notice.to(e.postAuthorId())
                            .by(e.userId())
                            .of(e.postId())
                            .on(e.postId(), e.postAuthorId())
                            .in(e.groupId())
                            .as(e.postId()))
            .grouped()
            .lasting()
            .takenBackBy(ReactionRemoved.class, ReactionRemoved::postId, ReactionRemoved::userId)),

    /** One per conversation while it is unread; reading the conversation up to its last message settles it. */
    NEW_MESSAGE(about(CONVERSATION, "{actors} wrote to you.")
            .inGroup("{actors} wrote in {group}.")
            .toldOn(
                    MessageSent.class,
                    e -> message(e).by(e.senderId()).of(e.conversationId()).upTo(e.seq()))
            .grouped());

    private final Declaration is;

    Kind(Declaration is) {
        this.is = is;
    }

    private static Notice message(MessageSent sent) {
        if (sent.groupId() != null) return Notice.toMembers(sent.groupId());
        if (sent.recipientId() != null) return Notice.to(sent.recipientId());
        throw new IllegalArgumentException("A message to nobody");
    }

    private static Notice mention(UserMentioned by) {
        Notice notice = Notice.to(by.userId())
                .by(by.authorId())
                .on(by.postId(), by.postAuthorId())
                .in(by.groupId());
        Id comment = by.commentId();
        return comment == null
                ? notice.of(by.postId()).as(by.postId())
                : notice.of(COMMENT, comment).as(comment);
    }

    public List<Cause<?>> toldOn() {
        return is.toldOn;
    }

    public List<Class<?>> settledBy() {
        return is.settledBy;
    }

    public List<Class<?>> goneBy() {
        return is.goneBy;
    }

    public List<TakenBack<?>> takenBackBy() {
        return is.takenBackBy;
    }

    /** Every event that can change a notification of this kind because of what it is. */
    public Stream<Class<?>> events() {
        return Stream.of(
                        is.toldOn.stream().map(Cause::event),
                        is.settledBy.stream(),
                        is.goneBy.stream(),
                        is.takenBackBy.stream().map(TakenBack::event))
                .flatMap(Function.identity());
    }

    /** Whether unread ones about the same subject are one, with all their actors. */
    public boolean grouped() {
        return is.grouped;
    }

    /** Whether what is done can be altered later, which is no news then. */
    public boolean lasting() {
        return is.lasting;
    }

    /** Whether nobody is named as having done it. */
    public boolean impersonal() {
        return is.impersonal;
    }

    public SubjectType subject() {
        return is.subject;
    }

    /** The message, with places for {@code {actors}}, {@code {title}} and {@code {group}}. */
    public String text(boolean inGroup) {
        return inGroup ? is.textInGroup : is.text;
    }

    /** The API path below which it is accepted or declined; empty where there is nothing to answer. */
    public String answeredAt(Id subject, Id request) {
        return is.answeredAt.replace("{subject}", subject.toString()).replace("{request}", request.toString());
    }
}
