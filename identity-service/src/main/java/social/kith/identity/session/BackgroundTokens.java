package social.kith.identity.session;

import jakarta.inject.Singleton;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** JWTs for what this service does in the background: in a user's name, of a session that nobody holds, or in its own. */
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

    /** For what no user may ask. */
    public String ofThisService() {
        return jwts.issueForThisService();
    }
}
