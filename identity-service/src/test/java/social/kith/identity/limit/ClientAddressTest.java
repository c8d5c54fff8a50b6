package social.kith.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void ofAnIpv6AddressTheNetworkCounts() {
        assertThat(ClientAddress.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ClientAddress.of("2001:db8:1:2::1"))
                .isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
        assertThat(ClientAddress.of("203.0.113.1")).isNotEqualTo(ClientAddress.of("203.0.113.2"));
    }

    @Test
    void anAddressIsTheSameHoweverItIsWritten() {
        assertThat(ClientAddress.of("::ffff:203.0.113.1")).isEqualTo(ClientAddress.of("203.0.113.1"));
    }

    @Test
    void whatIsNoAddressHasAKeyToo() {
        assertThat(ClientAddress.of("somewhere").key()).isEqualTo("somewhere");
        assertThat(ClientAddress.of((String) null).key()).isEqualTo("unknown");
    }
}
