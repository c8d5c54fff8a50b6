package social.kith.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.problem.Refusal;
import social.kith.platform.version.Versioned;

/** Carries out a request with an {@code Idempotency-Key} once, see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotencyInterceptor {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    /** What runs at this moment. Another instance's run is met when it commits: the key is unique. */
    private static final Set<RequestKey> RUNNING = ConcurrentHashMap.newKeySet();

    private final RoutingContext http;
    private final CurrentUser user;
    private final FirstAnswers answers;
    private final Outbox outbox;
    private final ObjectMapper json;

    IdempotencyInterceptor(
            RoutingContext http, CurrentUser user, FirstAnswers answers, Outbox outbox, ObjectMapper json) {
        this.http = http;
        this.user = user;
        this.answers = answers;
        this.outbox = outbox;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        String header = http.request().getHeader(HEADER);
        if (header == null) return call.proceed();
        if (header.isBlank() || header.length() > LONGEST)
            throw Refusal.invalid(HEADER, "must be 1 to " + LONGEST + " characters");
        var key = new RequestKey(
                user.id(), http.request().method().name(), http.request().path(), header);
        if (!RUNNING.add(key))
            throw Refusal.conflict("The first request with this Idempotency-Key still runs. Ask again in a moment.");
        try {
            String fingerprint = fingerprint(call);
            var first = answers.find(key);
            if (first.isPresent()) throw repeated(first.get(), fingerprint);
            return answers.together(() -> {
                Object view = call.proceed();
                String tag = view instanceof Versioned shown ? shown.tag() : null;
                String body = json.writeValueAsString(view);
                answers.keep(key, new FirstAnswer(fingerprint, status(call), body, tag, outbox.appended()));
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

    /** Of the request as it was understood: neither blanks nor the order of properties make it another one. */
    private String fingerprint(InvocationContext call) throws JsonProcessingException, NoSuchAlgorithmException {
        byte[] request = json.writeValueAsBytes(Arrays.asList(call.getParameters()));
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(request));
    }

    private static int status(InvocationContext call) {
        var said = call.getMethod().getAnnotation(ResponseStatus.class);
        return said == null ? 200 : said.value();
    }
}
