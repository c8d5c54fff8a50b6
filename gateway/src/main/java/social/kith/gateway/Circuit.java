package social.kith.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import social.kith.gateway.limit.Limits;

/**
 * Whether a service is asked at all: after failures in a row it is left alone until it answers a question of the
 * gateway's own. No client's request is ever the one that tries: one that is sent slowly would keep out all others.
 */
final class Circuit {
    private static final Logger LOG = Logger.getLogger(Circuit.class);

    private final Vertx vertx;
    private final String service;
    private final Limits.Service limits;
    private final Supplier<Future<?>> question;
    private final CircuitBreaker breaker;

    /** @param question fails for as long as the service cannot answer */
    Circuit(Vertx vertx, String service, Limits.Service limits, Supplier<Future<?>> question) {
        this.vertx = vertx;
        this.service = service;
        this.limits = limits;
        this.question = question;
        int row = limits.failures();
        breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindow(row, row, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> moved(event.getStateTransition()));
    }

    /** Whether it may be asked; where not, it is left alone. */
    boolean isClosed() {
        return breaker.getState() == State.CLOSED;
    }

    /** Clients' requests count while it is closed: of those that began before, and end later, none decides. */
    void answered() {
        if (isClosed()) breaker.onSuccess(0, TimeUnit.MILLISECONDS);
    }

    /** A client's request was not answered, and that is the service's doing. */
    void failed(Throwable cause) {
        if (isClosed()) breaker.onError(0, TimeUnit.MILLISECONDS, cause);
    }

    private void moved(StateTransition transition) {
        if (transition == StateTransition.CLOSED_TO_OPEN)
            LOG.warnf("%s gives no answers and is left alone until it is ready", service);
        if (transition.getToState() == State.OPEN)
            vertx.setTimer(limits.pause().toMillis(), past -> breaker.transitionToHalfOpenState());
        if (transition.getToState() == State.HALF_OPEN) ask();
        if (transition.getToState() == State.CLOSED) LOG.infof("%s answers again", service);
    }

    private void ask() {
        question.get()
                .onSuccess(answer -> breaker.onSuccess(0, TimeUnit.MILLISECONDS))
                .onFailure(cause -> breaker.onError(0, TimeUnit.MILLISECONDS, cause));
    }
}
