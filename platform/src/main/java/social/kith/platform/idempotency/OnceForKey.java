package social.kith.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.problem.Refusal;
import social.kith.platform.version.Versioned;

/**
 * Carries out the work of the current request once for its {@code Idempotency-Key}. {@link Idempotent} does so with a
 * whole method; what is slow before it writes anything, as an upload is, calls this itself and holds the writer for no
 * longer than it writes.
 */
@ApplicationScoped
public class OnceForKey {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    /** What runs at this moment. Another instance's run is met when it commits: the key is unique. */
    private static final Set<RequestKey> RUNNING = ConcurrentHashMap.newKeySet();

    private final RoutingContext http;
    private final CurrentUser user;
    private final FirstAnswers answers;
    private final Outbox outbox;
    private final ObjectMapper json;

    OnceForKey(RoutingContext http, CurrentUser user, FirstAnswers answers, Outbox outbox, ObjectMapper json) {
        this.http = http;
        this.user = user;
        this.answers = answers;
        this.outbox = outbox;
        this.json = json;
    }

    /** Whether the request has a key. */
    boolean isAsked() {
        return http.request().getHeader(HEADER) != null;
    }

    /**
     * @param request what makes it the same request again
     * @param status of the answer
     * @param preparation runs outside of any transaction; what it gives then runs in one, and its result is the answer
     */
    public <V extends @Nullable Object> V carryOut(byte[] request, int status, Callable<Callable<V>> preparation)
            throws Exception {
        String header = http.request().getHeader(HEADER);
        if (header == null) return answers.together(preparation.call());
        if (header.isBlank() || header.length() > LONGEST)
            throw Refusal.invalid(HEADER, "must be 1 to " + LONGEST + " characters");
        var key = new RequestKey(
                user.id(), http.request().method().name(), http.request().path(), header);
        if (!RUNNING.add(key))
            throw Refusal.conflict("The first request with this Idempotency-Key still runs. Ask again in a moment.");
        try {
            String fingerprint = fingerprint(request);
            var first = answers.find(key);
            if (first.isPresent()) throw repeated(first.get(), fingerprint);
            Callable<V> work = preparation.call();
            return answers.together(() -> {
                V view = work.call();
                String tag = view instanceof Versioned shown ? shown.tag() : null;
                String body = json.writeValueAsString(view);
                answers.keep(key, new FirstAnswer(fingerprint, status, body, tag, outbox.appended()));
                return view;
            });
        } finally {
            RUNNING.remove(key);
        }
    }

    private static RuntimeException repeated(FirstAnswer first, String fingerprint) {
        return first.fingerprint().equals(fingerprint)
                ? new Repeated(first)
                : Refusal.againstRule("This Idempotency-Key was used for another request. Take a new one.");
    }

    private static String fingerprint(byte[] request) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(request));
    }
}
