package social.kith.identity.digest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import social.kith.identity.context.Contexts;
import social.kith.identity.session.BackgroundTokens;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.sqlite.EnumColumn;

/** What people have not read, as notification-service tells it: who has something, and in each one's name what it is. */
@Singleton
class UnreadNotifications {
    private final Contexts contexts;
    private final BackgroundTokens tokens;
    private final ObjectMapper json;

    UnreadNotifications(Contexts contexts, BackgroundTokens tokens, ObjectMapper json) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.json = json;
    }

    /**
     * Some of those who have something.
     *
     * @param reached where to go on
     * @param more whether there is more already
     */
    record Waiting(List<Id> users, String reached, boolean more) {}

    /** What is new to somebody; of messages, in how many conversations they are. */
    record News(int count, List<Item> items, int conversations, long upTo) {
        int all() {
            return count + conversations;
        }
    }

    /** A notification in words, and its page at the site. */
    record Item(String message, String url) {}

    Waiting waiting(URI from, String after, Instant since) throws IOException, InterruptedException {
        String query =
                "/waiting?since=" + since.toEpochMilli() + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        return ask(URI.create(from + query), tokens.ofThisService(), Waiting.class);
    }

    News news(URI from, UserCard user, Digests.Due due, Instant since, int most)
            throws IOException, InterruptedException {
        String query = "?after=" + due.toldTo() + "&since=" + since.toEpochMilli() + "&most=" + most + "&language="
                + EnumColumn.text(due.language());
        return ask(URI.create(from + query), tokens.of(user), News.class);
    }

    private <T> T ask(URI what, String token, Class<T> type) throws IOException, InterruptedException {
        return contexts.ask(what, token, body -> json.readValue(body, type))
                .orElseThrow(() -> new IOException(what.getPath() + " is not there"));
    }
}
