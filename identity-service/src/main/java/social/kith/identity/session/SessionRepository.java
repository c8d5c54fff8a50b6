package social.kith.identity.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Sessions in the database. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, Long> {
    Optional<Session> byTokenHash(String hash) {
        return find("tokenHash", hash).firstResultOptional();
    }

    Optional<Session> ofUser(Id user, Id id) {
        return findByIdOptional(id.value()).filter(session -> session.user().equals(user));
    }

    List<Session> ofUser(Id user) {
        return list("userId = ?1 order by id", user.value());
    }

    Page<Session> lasting(Id user, Instant now, PageRequest page) {
        List<Session> rows = find(
                        "userId = ?1 and id < ?2 and expiresAt >= ?3 order by id desc",
                        user.value(),
                        page.before(),
                        now)
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, session -> session.id().value());
    }

    List<Session> over(Instant now, int most) {
        return find("expiresAt < ?1 order by expiresAt", now).range(0, most - 1).list();
    }
}
