package social.kith.identity.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Sessions in the database. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, Long> {
    Optional<Session> byTokenHash(String hash) {
        return find("tokenHash", hash).firstResultOptional();
    }
}
