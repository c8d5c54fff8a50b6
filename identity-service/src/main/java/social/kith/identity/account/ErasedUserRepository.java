package social.kith.identity.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Erased users in the database, for a while. */
@ApplicationScoped
class ErasedUserRepository implements PanacheRepositoryBase<ErasedUser, Long> {
    List<ErasedUser> before(Instant time, int most) {
        return find("erasedAt < ?1 order by erasedAt", time).range(0, most - 1).list();
    }
}
