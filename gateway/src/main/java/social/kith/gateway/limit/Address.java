package social.kith.gateway.limit;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Who is behind an address: of IPv6, everybody of one network of 64 bits, which is what one customer is given. */
final class Address {
    private static final int NETWORK_BYTES = 8;

    private Address() {}

    static String of(@Nullable SocketAddress remote) {
        String host = remote == null ? null : remote.hostAddress();
        return host == null ? "unknown" : of(host);
    }

    static String of(String host) {
        try {
            InetAddress address = InetAddress.ofLiteral(host);
            return address instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (IllegalArgumentException name) {
            return host;
        }
    }
}
