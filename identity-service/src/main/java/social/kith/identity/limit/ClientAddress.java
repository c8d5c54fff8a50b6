package social.kith.identity.limit;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as the gateway says it. Of an IPv6 address the first 64 bits: the rest is its owner's to
 * choose as often as they like.
 */
public record ClientAddress(String key) {
    private static final int NETWORK_BYTES = 8;

    public static ClientAddress of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress());
    }

    /** @param host {@code null} where there is none, as with a socket in the file system */
    static ClientAddress of(@Nullable String host) {
        if (host == null) return new ClientAddress("unknown");
        try {
            // A literal alone: of a name, DNS would be asked.
            InetAddress address = InetAddress.ofLiteral(host);
            return new ClientAddress(
                    address instanceof Inet6Address six
                            ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                            : address.getHostAddress());
        } catch (IllegalArgumentException name) {
            return new ClientAddress(host);
        }
    }
}
