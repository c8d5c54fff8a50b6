package social.kith.identity.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Mails in the database. */
@ApplicationScoped
class MailRepository implements PanacheRepositoryBase<Mail, Long> {
    List<Mail> due(Instant now, int most) {
        return find("dueAt <= ?1 order by dueAt", now).range(0, most - 1).list();
    }
}
