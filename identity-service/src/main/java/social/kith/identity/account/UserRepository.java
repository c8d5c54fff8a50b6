package social.kith.identity.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Accounts in the database. */
@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<User, Long> {
    Optional<User> byEmail(String email) {
        return find("emailKey", User.key(email)).firstResultOptional();
    }

    Optional<User> byNickname(String nickname) {
        return find("nicknameKey", User.key(nickname)).firstResultOptional();
    }
}
