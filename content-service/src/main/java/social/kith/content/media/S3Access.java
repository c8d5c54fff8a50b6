package social.kith.content.media;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a store that speaks S3 is reached: settings with nothing missing. */
record S3Access(URI endpoint, String region, String bucket, String accessKey, String secretKey, boolean pathStyle) {
    /** Says on stderr what is wrong with them, and throws. */
    static S3Access of(MediaSettings.S3 settings) {
        List<String> objections = objections(settings);
        if (!objections.isEmpty()) {
            String said = "content-service does not start with kith.media.store=s3 and these settings:\n- "
                    + String.join("\n- ", objections);
            // For whoever starts it; the log has it as JSON.
            System.err.println(said);
            throw new IllegalStateException(said);
        }
        return new S3Access(
                settings.endpoint().orElseThrow(),
                settings.region(),
                settings.bucket().orElseThrow(),
                settings.accessKey().orElseThrow(),
                settings.secretKey().orElseThrow(),
                settings.pathStyle());
    }

    private static List<String> objections(MediaSettings.S3 settings) {
        List<String> objections = new ArrayList<>();
        require(objections, "endpoint", settings.endpoint());
        require(objections, "bucket", settings.bucket());
        require(objections, "access-key", settings.accessKey());
        require(objections, "secret-key", settings.secretKey());
        if (settings.region().isBlank()) objections.add("kith.media.s3.region is empty.");
        settings.endpoint().ifPresent(endpoint -> {
            if (!isAddress(endpoint))
                objections.add("kith.media.s3.endpoint is no address such as https://s3.example.org: a scheme, a host,"
                        + " perhaps a port, and nothing else.");
            else if (endpoint.getScheme().equals("http") && !settings.plainHttp() && !isLoopback(endpoint.getHost()))
                objections.add("kith.media.s3.endpoint is plain http and not this machine: everybody on the way could"
                        + " see and change images. Name an https address, or set kith.media.s3.plain-http=true where"
                        + " the network is yours alone.");
        });
        return objections;
    }

    private static void require(List<String> objections, String name, Optional<?> value) {
        if (value.isEmpty()) objections.add("kith.media.s3." + name + " is missing.");
    }

    private static boolean isAddress(URI endpoint) {
        return ("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme()))
                && endpoint.getHost() != null
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null
                && (endpoint.getRawPath().isEmpty() || endpoint.getRawPath().equals("/"));
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    /** Without the secret: it must not get into a log. */
    @Override
    public String toString() {
        return endpoint + " " + bucket;
    }
}
