package social.kith.notification.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** What an event gives to tell: to whom, by whom, of what. */
public final class Notice {
    private final Receivers receivers;
    private @Nullable Id actor;
    private @Nullable Id subject;
    private @Nullable SubjectType subjectType;
    private @Nullable Id group;
    private @Nullable Id post;
    private @Nullable Id postAuthor;
    private @Nullable Id deed;
    private @Nullable Id request;
    private @Nullable Long upTo;
    private @Nullable Kind unlessToldAs;
    private Variant variant = Variant.PLAIN;

    private Notice(Receivers receivers) {
        this.receivers = receivers;
    }

    public static Notice to(Id user) {
        return to(List.of(user));
    }

    static Notice to(List<Id> users) {
        return new Notice(new Receivers.Named(users));
    }

    public static Notice to(Receivers receivers) {
        return new Notice(receivers);
    }

    /** To everybody who is a member at the time of the event. */
    static Notice toMembers(Id group) {
        return new Notice(new Receivers.Members(group)).in(group);
    }

    /** To those members of the group who are going to its event. */
    static Notice toGoing(Id event, Id group) {
        return new Notice(new Receivers.Coming(event, false)).of(event).in(group);
    }

    /** To those members of the group who are going to its event, or wait for a place. */
    static Notice toGoingAndWaiting(Id event, Id group) {
        return new Notice(new Receivers.Coming(event, true)).of(event).in(group);
    }

    public Notice by(Id actor) {
        this.actor = actor;
        return this;
    }

    public Notice of(Id subject) {
        this.subject = subject;
        return this;
    }

    /** As {@link #of(Id)}, where a kind can be about things of several types. */
    Notice of(SubjectType type, Id subject) {
        this.subjectType = type;
        return of(subject);
    }

    /** Hangs on that post: it is gone with it, and hidden where its receiver does not meet the post's author. */
    Notice on(Id post, Id author) {
        this.post = post;
        this.postAuthor = author;
        return this;
    }

    /** What exactly was done, which its actor can take back; the same done again is nothing new. */
    Notice as(Id deed) {
        this.deed = deed;
        return this;
    }

    /** Seen by members alone, if there is a group: it is gone for who leaves it. */
    public Notice in(@Nullable Id group) {
        this.group = group;
        return this;
    }

    /** What the receiver may accept or decline, as it stands in the addresses of the actions. */
    public Notice toAnswer(Id request) {
        this.request = request;
        return this;
    }

    /** The message that it tells of. */
    public Notice upTo(long seq) {
        this.upTo = seq;
        return this;
    }

    /** Not to those who are told of the same thing as of that kind, which is to all who have not switched it off. */
    Notice unlessToldAs(Kind other) {
        this.unlessToldAs = other;
        return this;
    }

    /** Which text of its kind it is told in. */
    public Notice saying(Variant variant) {
        this.variant = variant;
        return this;
    }

    public Receivers receivers() {
        return receivers;
    }

    /** Who did it, and so is never told of it; nobody where nobody is named. */
    public @Nullable Id actor() {
        return actor;
    }

    public Id subject() {
        if (subject == null) throw new IllegalStateException("A notice of nothing");
        return subject;
    }

    /** Nothing where it is what its kind is always about. */
    public @Nullable SubjectType subjectType() {
        return subjectType;
    }

    public @Nullable Id post() {
        return post;
    }

    public @Nullable Id postAuthor() {
        return postAuthor;
    }

    public @Nullable Id deed() {
        return deed;
    }

    public @Nullable Id group() {
        return group;
    }

    public @Nullable Id request() {
        return request;
    }

    public @Nullable Long upTo() {
        return upTo;
    }

    /** The kind as which the same thing is told to its receivers, unless they have switched that off. */
    public @Nullable Kind unlessToldAs() {
        return unlessToldAs;
    }

    public Variant variant() {
        return variant;
    }
}
