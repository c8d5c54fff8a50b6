package social.kith.notification.webpush;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.platform.problem.Refusal;

/** Whether anything is pushed, on whose behalf, and where to. */
@Singleton
class WebPushSettings {
    /** It stands in the tokens for push services, as it is (RFC 8292, 2.1). */
    private static final Pattern CONTACT =
            Pattern.compile("mailto:[^\\s\"\\\\<>@]+@[^\\s\"\\\\<>@]+|https://[^\\s\"\\\\<>]+");

    private final Optional<String> contact;
    private final PushServices services;

    WebPushSettings(
            @ConfigProperty(name = "kith.web-push.contact") Optional<String> contact,
            @ConfigProperty(name = "kith.web-push.services") List<String> services) {
        if (contact.isPresent() && !CONTACT.matcher(contact.get()).matches())
            throw new IllegalStateException("KITH_WEB_PUSH_CONTACT has to be a mailto: or an https: address");
        this.contact = contact;
        this.services = PushServices.of(services);
    }

    /** What is wrong stops the start. */
    void begin(@Observes StartupEvent starting) {}

    boolean isOn() {
        return contact.isPresent();
    }

    /** @throws Refusal where nothing is pushed from here */
    void requireOn() {
        if (!isOn()) throw Refusal.conflict("Web Push is not set up here.");
    }

    /** How a push service reaches whoever runs this. */
    String contact() {
        return contact.orElseThrow();
    }

    PushServices services() {
        return services;
    }
}
