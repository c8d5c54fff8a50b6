package social.kith.identity.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Tokens in the database, by their hash. */
@ApplicationScoped
class UserTokenRepository implements PanacheRepositoryBase<UserToken, String> {}
