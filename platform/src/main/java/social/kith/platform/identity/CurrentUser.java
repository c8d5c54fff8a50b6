package social.kith.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/**
 * The user who makes this request, as the JWT says that identity-service signed. The claims: {@code sub} user id,
 * {@code sid} session id, {@code card} the user's card (see {@link UserCard}).
 */
@RequestScoped
public class CurrentUser {
    private final JsonWebToken token;

    /** For whoever has the token from elsewhere than the request, such as the handshake of a socket. */
    public CurrentUser(JsonWebToken token) {
        this.token = token;
    }

    public Id id() {
        return claim(() -> Id.parse(token.getSubject()));
    }

    /** The session that this request belongs to; it ends with it. */
    public Id sessionId() {
        return claim(() -> Id.parse(token.getClaim("sid")));
    }

    /** The user's card as of when the token was signed: good where the replica has not heard of a new user yet. */
    public UserCard card() {
        return claim(() -> {
            JsonObject card = token.getClaim("card");
            return new UserCard(
                    id(),
                    text(card, "firstName"),
                    text(card, "lastName"),
                    text(card, "nickname"),
                    text(card, "avatarUrl"),
                    card.getBoolean("isPublic"),
                    null);
        });
    }

    private static @Nullable String text(JsonObject card, String name) {
        return card.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL ? null : card.getString(name);
    }

    /** Signed, but not what we sign: as good as no token. */
    private static <T> T claim(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | ClassCastException | NullPointerException unreadable) {
            throw Refusal.unauthenticated();
        }
    }
}
