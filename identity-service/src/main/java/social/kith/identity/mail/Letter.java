package social.kith.identity.mail;

import java.util.Map;
import social.kith.platform.id.Id;

/**
 * A mail as it goes out.
 *
 * @param headers what it has beside those of every mail
 */
public record Letter(Id id, Id user, String recipient, String subject, String text, Map<String, String> headers) {
    Letter(Id id, Id user, String recipient, String subject, String text) {
        this(id, user, recipient, subject, text, Map.of());
    }

    /** There may be a token in it. */
    @Override
    public String toString() {
        return "Letter[" + id + " to " + user + "]";
    }
}
