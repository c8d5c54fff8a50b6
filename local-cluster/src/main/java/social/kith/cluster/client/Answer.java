package social.kith.cluster.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What the API answered; {@code body} is a missing node where there was none. */
public record Answer(int status, JsonNode body, HttpHeaders headers) {

    /** A member of the body as text, {@code ""} where it is not there. */
    public String text(String member) {
        return body.path(member).asText();
    }

    /** The id of what was made or read. */
    public String id() {
        return text("id");
    }

    /** This answer, where its status is the expected one. */
    public Answer require(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswer("Expected " + expected + ", was " + this, status, null);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
