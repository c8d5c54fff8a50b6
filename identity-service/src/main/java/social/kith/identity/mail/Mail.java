package social.kith.identity.mail;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import social.kith.platform.id.Id;

/** A mail that is still to be sent. */
@Entity
@Table(name = "mails")
class Mail {
    @jakarta.persistence.Id
    private long id;

    private long userId;

    @Convert(converter = MailKindColumn.class)
    private MailKind kind;

    private String recipient;
    private Instant createdAt;
    private Instant dueAt;

    protected Mail() {}

    Mail(Id user, String recipient, MailKind kind, Instant at) {
        this.id = Id.next().value();
        this.userId = user.value();
        this.kind = kind;
        this.recipient = recipient;
        this.createdAt = at;
        this.dueAt = at;
    }

    /** It could not be sent. */
    void failed(Instant at) {
        dueAt = Pauses.next(createdAt, at);
    }

    boolean isOlderThan(Duration age, Instant now) {
        return now.isAfter(createdAt.plus(age));
    }

    Id id() {
        return new Id(id);
    }

    Id user() {
        return new Id(userId);
    }

    MailKind kind() {
        return kind;
    }

    String recipient() {
        return recipient;
    }

    Instant createdAt() {
        return createdAt;
    }
}
