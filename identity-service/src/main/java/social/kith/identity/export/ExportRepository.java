package social.kith.identity.export;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.kith.platform.id.Id;

/** Archives in the database. */
@ApplicationScoped
class ExportRepository implements PanacheRepositoryBase<Export, Long> {
    List<Export> of(Id user) {
        return list("userId = ?1 order by id", user.value());
    }

    Optional<Export> of(Id user, Id id) {
        return findByIdOptional(id.value()).filter(export -> export.user().equals(user));
    }

    /** The one whose turn it is. */
    Optional<Export> due(Instant now) {
        return find("state = ?1 and nextTryAt <= ?2 order by nextTryAt, id", ExportState.PENDING, now)
                .firstResultOptional();
    }

    List<Export> expired(Instant now) {
        return list("expiresAt <= ?1", now);
    }
}
