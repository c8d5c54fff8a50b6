package social.kith.notification.notification;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.notification.kind.SubjectType;
import social.kith.notification.kind.Variant;
import social.kith.platform.id.Id;

/**
 * Something that one user is told. What is resolved or gone is read as well: it needs nobody's attention. A new field is
 * a new column of {@link NotificationColumns} too.
 */
@Entity
@Table(name = "notifications")
class Notification {
    @jakarta.persistence.Id
    long id;

    long userId;

    @Convert(converter = KindColumn.class)
    Kind kind;

    @Convert(converter = SubjectTypeColumn.class)
    SubjectType subjectType;

    @Convert(converter = VariantColumn.class)
    Variant variant;

    boolean impersonal;
    long subjectId;

    @Nullable
    Long groupId;

    @Nullable
    Long postId;

    @Nullable
    Long requestId;

    boolean read;
    boolean resolved;
    boolean gone;
    Instant createdAt;
    Instant updatedAt;
    String about;
    String cause;

    @Nullable
    Long since;

    @Nullable
    Long upTo;

    long change;
    long place;

    protected Notification() {}

    Notification(Id user, Kind kind, Notice notice, Happening happening, long change) {
        this.id = NotificationIds.next(happening.at()).value();
        this.userId = user.value();
        this.kind = kind;
        this.subjectType = requireNonNullElse(notice.subjectType(), kind.subject());
        this.variant = notice.variant();
        this.impersonal = notice.actor() == null;
        this.subjectId = notice.subject().value();
        this.groupId = number(notice.group());
        this.postId = number(notice.post());
        this.requestId = number(notice.request());
        this.createdAt = happening.at();
        this.updatedAt = happening.at();
        this.about = about(kind, notice, happening);
        this.cause = happening.cause();
        this.since = notice.upTo();
        this.upTo = notice.upTo();
        this.change = change;
        this.place = id;
    }

    /** What it is found by: alike ones by what they are about, any other, and one by nobody, by its event's key. */
    static String about(Kind kind, Notice notice, Happening happening) {
        return kind.grouped() && notice.actor() != null ? notice.subject().toString() : happening.about();
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    /** Tells of something further too: of the next message, or of one more thing of its kind. */
    void extend(Notice notice, Instant at, long change) {
        this.upTo = notice.upTo();
        this.variant = notice.variant().after(variant);
        // Not back in time, where old events are heard again.
        if (at.isAfter(updatedAt)) move(at);
        this.change = change;
    }

    /** Is no news: its user is not to notice it. */
    void silence() {
        this.read = true;
    }

    /** Is not shown either. */
    void hide() {
        this.read = true;
        this.gone = true;
    }

    /** Is there again, and is news again. */
    void revive(Instant at, long change) {
        this.gone = false;
        this.read = false;
        move(at);
        this.change = change;
    }

    /** It has something new to tell, so it is at the front of the list. */
    private void move(Instant at) {
        if (at.equals(updatedAt)) return;
        this.updatedAt = at;
        this.place = NotificationIds.next(at).value();
    }

    /** Whether it tells of that message already. */
    boolean reaches(long seq) {
        return upTo != null && upTo >= seq;
    }

    Id id() {
        return new Id(id);
    }

    Id user() {
        return new Id(userId);
    }

    Kind kind() {
        return kind;
    }

    SubjectType subjectType() {
        return subjectType;
    }

    Variant variant() {
        return variant;
    }

    Id subject() {
        return new Id(subjectId);
    }

    @Nullable
    Id group() {
        return groupId == null ? null : new Id(groupId);
    }

    @Nullable
    Id post() {
        return postId == null ? null : new Id(postId);
    }

    @Nullable
    Id request() {
        return requestId == null ? null : new Id(requestId);
    }

    /** What the list is ordered by. */
    long place() {
        return place;
    }

    boolean read() {
        return read;
    }

    boolean resolved() {
        return resolved;
    }

    boolean gone() {
        return gone;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
