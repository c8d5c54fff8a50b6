package social.kith.identity.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import social.kith.platform.id.Id;

/** Mails in the database. */
@ApplicationScoped
class MailRepository implements PanacheRepositoryBase<Mail, Long> {
    /** Those of a user's that a token would be made for. */
    void removeLinks(Id user) {
        delete("userId = ?1 and kind in (?2, ?3)", user.value(), MailKind.EMAIL_CONFIRMATION, MailKind.PASSWORD_RESET);
    }

    List<Mail> due(Instant now, int most) {
        return find("dueAt <= ?1 order by dueAt", now).range(0, most - 1).list();
    }
}
