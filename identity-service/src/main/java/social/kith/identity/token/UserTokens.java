package social.kith.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** Tokens that are sent in mails: made, looked at, used up. */
@ApplicationScoped
public class UserTokens {
    private final UserTokenRepository tokens;
    private final Clock clock;

    UserTokens(UserTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A new token for a mail to that address; one that the user was sent before for the same purpose is void. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String issue(Id user, Purpose purpose, String email) {
        revoke(user, purpose);
        String token = RandomToken.next();
        tokens.persist(new UserToken(RandomToken.hash(token), user, purpose, email, clock.instant()));
        return token;
    }

    /** Whom the token was made for, where it still counts. */
    public Optional<Bearer> bearer(String token, Purpose purpose) {
        return good(token, purpose).map(UserToken::bearer);
    }

    /** The same, and it counts no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Bearer> redeem(String token, Purpose purpose) {
        return good(token, purpose).map(good -> {
            tokens.delete(good);
            return good.bearer();
        });
    }

    /** For whoever comes with one that nothing can be done by. */
    public static Refusal spent() {
        return Refusal.againstRule("This link was used, or is too old. Ask for a new one.");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(Id user, Purpose purpose) {
        tokens.delete("userId = ?1 and purpose = ?2", user.value(), purpose);
    }

    /** Those that have expired go. */
    @Transactional
    public void forgetExpired() {
        tokens.delete("expiresAt < ?1", clock.instant());
    }

    private Optional<UserToken> good(String token, Purpose purpose) {
        return tokens.findByIdOptional(RandomToken.hash(token))
                .filter(found -> found.isGoodFor(purpose, clock.instant()));
    }
}
