package social.kith.identity.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import social.kith.platform.id.Id;

/** Mails in the database. */
@ApplicationScoped
class MailRepository implements PanacheRepositoryBase<Mail, Long> {
    void remove(Id user, MailKind kind) {
        delete("userId = ?1 and kind = ?2", user.value(), kind);
    }

    List<Mail> due(Instant now, int most) {
        return find("dueAt <= ?1 order by dueAt", now).range(0, most - 1).list();
    }
}
