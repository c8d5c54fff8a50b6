package social.kith.notification.notification;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.notification.kind.SubjectType;
import social.kith.platform.id.Id;

/** Something that one user is told. What is resolved or gone is read as well: it needs nobody's attention. */
@Entity
@Table(name = "notifications")
class Notification {
    @jakarta.persistence.Id
    private long id;

    private long userId;

    @Convert(converter = KindColumn.class)
    private Kind kind;

    @Convert(converter = SubjectTypeColumn.class)
    private SubjectType subjectType;

    private long subjectId;
    private @Nullable Long groupId;
    private @Nullable Long requestId;

    private boolean read;
    private boolean resolved;
    private boolean gone;
    private Instant createdAt;
    private Instant updatedAt;
    private String about;
    private String cause;
    private @Nullable Long upTo;
    private long change;

    protected Notification() {}

    Notification(Id user, Kind kind, Notice notice, Happening happening, long change) {
        this.id = NotificationIds.next(happening.at()).value();
        this.userId = user.value();
        this.kind = kind;
        this.subjectType = kind.subject();
        this.subjectId = notice.subject().value();
        this.groupId = number(notice.group());
        this.requestId = number(notice.request());
        this.createdAt = happening.at();
        this.updatedAt = happening.at();
        this.about = happening.about();
        this.cause = happening.cause();
        this.upTo = notice.upTo();
        this.change = change;
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    /** Tells of a further message too. */
    void extend(long upTo, Instant at, long change) {
        this.upTo = upTo;
        this.updatedAt = at;
        this.change = change;
    }

    /** Is there again, and is news again. */
    void revive(Instant at, long change) {
        this.gone = false;
        this.read = false;
        this.updatedAt = at;
        this.change = change;
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

    Id subject() {
        return new Id(subjectId);
    }

    @Nullable
    Id group() {
        return groupId == null ? null : new Id(groupId);
    }

    @Nullable
    Id request() {
        return requestId == null ? null : new Id(requestId);
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
