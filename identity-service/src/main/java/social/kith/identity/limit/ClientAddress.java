package social.kith.identity.limit;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as the gateway says it. Of an IPv6 address the first 64 bits: the rest is its owner's to
 * choose as often as they like.
 */
public record ClientAddress(String key) {
    public static ClientAddress of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress());
    }

    static ClientAddress of(String literal) {
        try {
            return InetAddress.getByName(literal) instanceof Inet6Address v6
                    ? new ClientAddress(HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), 8)))
                    : new ClientAddress(literal);
        } catch (UnknownHostException noAddress) {
            return new ClientAddress(literal);
        }
    }
}
