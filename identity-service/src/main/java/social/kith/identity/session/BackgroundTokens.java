package social.kith.identity.session;

import jakarta.inject.Singleton;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** JWTs for what this service does in a user's name when they are not there: of a session that nobody holds. */
@Singleton
public class BackgroundTokens {
    private final JwtIssuer jwts;

    BackgroundTokens(JwtIssuer jwts) {
        this.jwts = jwts;
    }

    /** Good for some minutes, like every JWT. */
    public String of(UserCard user) {
        return jwts.issue(Id.next(), user).token();
    }
}
