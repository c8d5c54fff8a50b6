package social.kith.notification.webpush;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.platform.problem.Refusal;

/**
 * What a browser's {@code PushSubscription.toJSON()} makes (W3C Push API).
 *
 * @param endpoint where the browser's push service takes messages for it
 * @param expirationTime when the subscription ends by itself, in milliseconds since 1970; {@code null}: it does not
 */
public record CreatePushSubscription(
        @NotNull @Size(max = 2000) String endpoint,
        @Nullable Long expirationTime,
        @NotNull @Valid DeviceKeys keys) {

    /** 400 for what a look at the request tells and an annotation does not. */
    CreatePushSubscription checked(Instant now) {
        if (expirationTime != null && expirationTime <= now.toEpochMilli())
            throw Refusal.invalid("expirationTime", "must not be past");
        return new CreatePushSubscription(endpoint, expirationTime, keys.checked());
    }

    /** The endpoint is as good as a password. */
    @Override
    public String toString() {
        return "CreatePushSubscription";
    }
}
