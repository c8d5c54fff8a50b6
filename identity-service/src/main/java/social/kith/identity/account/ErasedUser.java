package social.kith.identity.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import social.kith.platform.id.Id;

/** Somebody of whom nothing is left but that it has to be said once more. */
@Entity
@Table(name = "erased_users")
class ErasedUser {
    @jakarta.persistence.Id
    private long id;

    private Instant erasedAt;

    protected ErasedUser() {}

    ErasedUser(Id id, Instant at) {
        this.id = id.value();
        this.erasedAt = at;
    }

    UserErased event() {
        return new UserErased(id());
    }

    Id id() {
        return new Id(id);
    }
}
