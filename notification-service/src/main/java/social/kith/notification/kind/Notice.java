package social.kith.notification.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** What an event gives to tell: to whom, by whom, of what. */
public final class Notice {
    private final List<Id> users;
    private final @Nullable Id membersOf;
    private @Nullable Id actor;
    private @Nullable Id subject;
    private @Nullable Id group;
    private @Nullable Id request;
    private @Nullable Long upTo;

    private Notice(List<Id> users, @Nullable Id membersOf) {
        this.users = users;
        this.membersOf = membersOf;
        this.group = membersOf;
    }

    public static Notice to(Id user) {
        return to(List.of(user));
    }

    static Notice to(List<Id> users) {
        return new Notice(users, null);
    }

    /** To everybody who is a member at the time of the event. */
    static Notice toMembers(Id group) {
        return new Notice(List.of(), group);
    }

    public Notice by(Id actor) {
        this.actor = actor;
        return this;
    }

    public Notice of(Id subject) {
        this.subject = subject;
        return this;
    }

    /** Seen by members alone: it is gone for who leaves the group. */
    public Notice in(Id group) {
        this.group = group;
        return this;
    }

    /** What the receiver may accept or decline, as it stands in the addresses of the actions. */
    Notice toAnswer(Id request) {
        this.request = request;
        return this;
    }

    /** The message that it tells of. */
    public Notice upTo(long seq) {
        this.upTo = seq;
        return this;
    }

    public List<Id> users() {
        return users;
    }

    public @Nullable Id membersOf() {
        return membersOf;
    }

    /** Who did it, and so is never told of it. */
    public @Nullable Id actor() {
        return actor;
    }

    public Id subject() {
        if (subject == null) throw new IllegalStateException("A notice of nothing");
        return subject;
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
}
