package social.kith.platform.inbox;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.Event;

/** Continues the trace of the request that caused an event while the event is handled. */
@Singleton
class EventTracing {
    private final Tracer tracer;

    EventTracing(Tracer tracer) {
        this.tracer = tracer;
    }

    void during(Event event, Runnable handling) {
        Context cause = W3CTraceContextPropagator.getInstance().extract(Context.root(), event, Getter.INSTANCE);
        var span = tracer.spanBuilder(event.type() + " process")
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try (var scope = span.makeCurrent()) {
            handling.run();
        } catch (RuntimeException failed) {
            span.recordException(failed);
            throw failed;
        } finally {
            span.end();
        }
    }

    private enum Getter implements TextMapGetter<Event> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Event event) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable Event event, String key) {
            return event != null && key.equals("traceparent") ? event.traceparent() : null;
        }
    }
}
