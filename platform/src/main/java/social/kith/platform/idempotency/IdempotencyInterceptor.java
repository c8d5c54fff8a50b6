package social.kith.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Carries out a request with an {@code Idempotency-Key} once, see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotencyInterceptor {
    private final OnceForKey once;
    private final ObjectMapper json;

    IdempotencyInterceptor(OnceForKey once, ObjectMapper json) {
        this.once = once;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        if (!once.isAsked()) return call.proceed();
        return once.carryOut(request(call), status(call), () -> call::proceed);
    }

    /** As it was understood: neither blanks nor the order of properties make it another one. */
    private byte[] request(InvocationContext call) throws JsonProcessingException {
        return json.writeValueAsBytes(Arrays.asList(call.getParameters()));
    }

    private static int status(InvocationContext call) {
        var said = call.getMethod().getAnnotation(ResponseStatus.class);
        return said == null ? 200 : said.value();
    }
}
