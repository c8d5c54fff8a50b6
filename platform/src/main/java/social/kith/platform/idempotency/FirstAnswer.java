package social.kith.platform.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * How a request was answered when it was carried out, and what it asked for.
 *
 * @param body JSON
 * @param tag the {@code ETag} of what it showed, if that has one
 * @param position of its last event in the outbox; 0 if there was none
 */
record FirstAnswer(
        String fingerprint,
        int status,
        String body,
        @Nullable String tag,
        long position) {}
