package social.kith.gateway;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Does not let the gateway start in production with settings that are for development, or that open it to everybody
 * without anybody having said so.
 */
@Singleton
class StartCheck {
    private final SmallRyeConfig config;

    StartCheck(SmallRyeConfig config) {
        this.config = config;
    }

    void start(@Observes StartupEvent starting) {
        if (LaunchMode.current() == LaunchMode.NORMAL) check();
    }

    /** Says on stderr what is wrong, and throws. */
    void check() {
        List<String> objections = objections(config);
        if (objections.isEmpty()) return;
        String said = "The gateway does not start with these settings:\n- " + String.join("\n- ", objections);
        // For whoever starts it; the log has it as JSON.
        System.err.println(said);
        throw new IllegalStateException(said);
    }

    static List<String> objections(SmallRyeConfig config) {
        List<String> objections = new ArrayList<>();
        if (believesEverybody(config))
            objections.add("quarkus.http.proxy.proxy-address-forwarding is on, and quarkus.http.proxy.trusted-proxies"
                    + " does not say whose X-Forwarded headers are true: anybody could say where they come from. Name"
                    + " the address of the proxy in front.");
        if (signsNobodyIn(config))
            objections.add("kith.public-url is plain http and not this machine: browsers keep no session cookie there."
                    + " Put a proxy that ends TLS in front, and name its https address.");
        if (isMetFromOutside(config)) {
            if (config.getProfiles().contains("relaxed")
                    && !config.getValue("kith.limits.relaxed-in-public", Boolean.class))
                objections.add(
                        "The profile relaxed takes the limits on clients away, and others than this machine can"
                                + " reach the gateway. Leave it out, or set kith.limits.relaxed-in-public=true if that is meant.");
            if (config.getProfiles().stream().anyMatch(List.of("dev", "test")::contains))
                objections.add("The profiles dev and test are for development, and others than this machine can reach"
                        + " the gateway. Use prod.");
        }
        return objections;
    }

    private static boolean believesEverybody(SmallRyeConfig config) {
        return config.getValue("quarkus.http.proxy.proxy-address-forwarding", Boolean.class)
                && config.getOptionalValues("quarkus.http.proxy.trusted-proxies", String.class)
                        .map(trusted ->
                                trusted.stream().anyMatch(part -> part.trim().endsWith("/0")))
                        .orElse(true);
    }

    private static boolean signsNobodyIn(SmallRyeConfig config) {
        URI site = config.getValue("kith.public-url", URI.class);
        return !"https".equals(site.getScheme()) && !isLoopback(String.valueOf(site.getHost()));
    }

    private static boolean isMetFromOutside(SmallRyeConfig config) {
        return !isLoopback(config.getValue("quarkus.http.host", String.class))
                || !isLoopback(String.valueOf(
                        config.getValue("kith.public-url", URI.class).getHost()));
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
