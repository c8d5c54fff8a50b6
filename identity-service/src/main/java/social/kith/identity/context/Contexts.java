package social.kith.identity.context;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The other contexts, asked in the background with a token of {@code BackgroundTokens}: most in a user's name. */
@Singleton
public class Contexts {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONGEST_PART = Duration.ofMinutes(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("context-deadlines").factory());

    Contexts() {
        // An archive asks for image after image: what was answered in time is not to be held until its deadline.
        deadlines.setRemoveOnCancelPolicy(true);
    }

    @PreDestroy
    void end() {
        deadlines.shutdownNow();
    }

    /** What is made of an answer, while it comes in. */
    public interface Reader<T> {
        T read(InputStream answer) throws IOException;
    }

    /**
     * @return what was read; nothing where there is no such thing
     * @throws IOException if the context cannot be asked, or breaks off
     */
    public <T> Optional<T> ask(URI what, String token, Reader<T> reader) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(what)
                .header("Authorization", "Bearer " + token)
                .timeout(ANSWER_TIMEOUT)
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        // The timeout above ends with the headers; closing what is read from breaks off a part that hangs.
        var deadline = deadlines.schedule(() -> close(answer.body()), LONGEST_PART.toSeconds(), TimeUnit.SECONDS);
        try (var body = answer.body()) {
            if (answer.statusCode() == 404) return Optional.empty();
            if (answer.statusCode() != 200) throw new IOException(what + " answered " + answer.statusCode());
            return Optional.of(reader.read(body));
        } finally {
            deadline.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException closed) {
            // Whoever reads from it learns of it.
        }
    }
}
