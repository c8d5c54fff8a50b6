package social.kith.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void everybodyOfOneIpv6NetworkIsOneClient() {
        assertThat(Address.of("2001:db8:1:2::1")).isEqualTo(Address.of("2001:db8:1:2:ffff:1:2:3"));
        assertThat(Address.of("2001:db8:1:2::1")).isNotEqualTo(Address.of("2001:db8:1:3::1"));
    }

    @Test
    void anIpv4AddressIsOneClientHoweverItIsWritten() {
        assertThat(Address.of("192.0.2.7")).isNotEqualTo(Address.of("192.0.2.8"));
        assertThat(Address.of("::ffff:192.0.2.7")).isEqualTo(Address.of("192.0.2.7"));
    }

    @Test
    void whatIsNoAddressIsAClientOfItsOwn() {
        assertThat(Address.of("_hidden")).isEqualTo("_hidden");
        assertThat(Address.of(SocketAddress.domainSocketAddress("/x"))).isEqualTo("unknown");
    }
}
