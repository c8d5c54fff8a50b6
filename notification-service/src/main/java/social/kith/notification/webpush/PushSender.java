package social.kith.notification.webpush;

import com.interaso.webpush.WebPush;
import com.interaso.webpush.WebPush.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Hands a message to a push service (RFC 8030), encrypted for the browser alone (RFC 8291), in our name (RFC 8292). */
@ApplicationScoped
class PushSender {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebPushSettings settings;
    private final ServerKeys keys;
    private final Clock clock;
    private final VapidTokens tokens;

    /** Follows nobody anywhere: only where the endpoint is, is known. */
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE.dividedBy(2))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    PushSender(WebPushSettings settings, ServerKeys keys, VapidTokens tokens, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
    }

    PushAnswer send(QueuedPush push, PushText.Made text) throws InterruptedException {
        var endpoint = URI.create(push.endpoint());
        var webPush = new WebPush(settings.contact(), keys.get());
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(webPush.getBody(
                        text.payload(), push.keys().point(), push.keys().secret())));
        webPush.getHeadersWithToken(
                        tokens.of(webPush, push.endpoint()),
                        Math.toIntExact(push.lifeLeft(clock.instant()).toSeconds()),
                        // Takes the place of what the browser has not got yet of the same notification.
                        push.notification().toString(),
                        text.urgent() ? Urgency.High : Urgency.Normal)
                .forEach(request::header);
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            // What else it says is not wanted, however long it is.
            try (InputStream unread = answer.body()) {
                return PushAnswer.of(
                        answer.statusCode(),
                        answer.headers().firstValue("Retry-After").orElse(""),
                        clock);
            }
        } catch (IOException unreachable) {
            return PushAnswer.NONE;
        }
    }
}
