package social.kith.notification.webpush;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import social.kith.platform.problem.Refusal;

/**
 * The push services that are sent to. An endpoint is an address that a client gives and this service then calls, so
 * every other address is refused, whatever stands there (OWASP, Server-Side Request Forgery): hosts are compared letter
 * by letter as browsers write them, without a user, a port or a fragment that no browser gives.
 */
record PushServices(List<Origin> known) {
    private static final Pattern LABELS = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost");

    /** @param authority the host, with a port where it is none that browsers leave out; {@code *.} for any below */
    record Origin(String scheme, String authority) {
        boolean has(URI endpoint) {
            String given = endpoint.getRawAuthority();
            if (!scheme.equals(endpoint.getScheme()) || given == null || endpoint.getRawFragment() != null)
                return false;
            if (!authority.startsWith("*.")) return given.equals(authority);
            String below = authority.substring(1);
            return given.endsWith(below)
                    && LABELS.matcher(given.substring(0, given.length() - below.length()))
                            .matches();
        }
    }

    /**
     * Reads the setting.
     *
     * @param names hosts, {@code *.} before one for those below it; or, on this machine, {@code http://127.0.0.1:1234}
     */
    static PushServices of(List<String> names) {
        return new PushServices(names.stream().map(PushServices::origin).toList());
    }

    private static Origin origin(String name) {
        if (LABELS.matcher(name.replaceFirst("^\\*\\.", "")).matches()) return new Origin("https", name);
        URI uri = URI.create(name);
        if (!"http".equals(uri.getScheme())
                || !THIS_MACHINE.contains(uri.getHost())
                || !uri.getRawPath().isEmpty())
            throw new IllegalStateException("KITH_WEB_PUSH_SERVICES: not the name of a push service's host: " + name);
        return new Origin("http", uri.getRawAuthority());
    }

    /**
     * Whose endpoint that is.
     *
     * @return which of those that are known, as the setting has it: below a host there is a name for whoever invents one
     */
    String of(String endpoint) {
        URI uri = parsed(endpoint).orElseThrow(() -> Refusal.invalid("endpoint", "must be an https address"));
        Optional<Origin> whose = find(uri);
        if (whose.isPresent()) return whose.get().authority();
        if (!"https".equals(uri.getScheme())) throw Refusal.invalid("endpoint", "must be an https address");
        throw Refusal.againstRule("The endpoint is at no push service that is known here.");
    }

    boolean has(URI endpoint) {
        return find(endpoint).isPresent();
    }

    private Optional<Origin> find(URI endpoint) {
        return known.stream().filter(origin -> origin.has(endpoint)).findFirst();
    }

    private static Optional<URI> parsed(String endpoint) {
        try {
            URI uri = new URI(endpoint);
            return Optional.of(uri).filter(URI::isAbsolute).filter(any -> any.getHost() != null);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
