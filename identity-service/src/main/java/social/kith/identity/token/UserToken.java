package social.kith.identity.token;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import social.kith.platform.id.Id;

/** What somebody who shows a token from a mail may do, once. */
@Entity
@Table(name = "user_tokens")
class UserToken {
    @jakarta.persistence.Id
    private String tokenHash;

    private long userId;

    @Convert(converter = PurposeColumn.class)
    private Purpose purpose;

    private String email;
    private Instant expiresAt;

    protected UserToken() {}

    UserToken(String tokenHash, Id user, Purpose purpose, String email, Instant at) {
        this.tokenHash = tokenHash;
        this.userId = user.value();
        this.purpose = purpose;
        this.email = email;
        this.expiresAt = at.plus(purpose.life());
    }

    boolean isGoodFor(Purpose wanted, Instant now) {
        return purpose == wanted && !now.isAfter(expiresAt);
    }

    Bearer bearer() {
        return new Bearer(new Id(userId), email);
    }
}
