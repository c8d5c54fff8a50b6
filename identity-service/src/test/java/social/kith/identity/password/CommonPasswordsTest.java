package social.kith.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonPasswordsTest {
    @Test
    void theTenThousandMostCommonAreRefusedWhateverTheirCase() throws IOException {
        List<String> list;
        try (var resource =
                Zxcvbn.class.getResourceAsStream("/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt")) {
            list = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        assertThat(list).hasSizeGreaterThan(10_000).startsWith("123456", "password");
        var common = new CommonPasswords();
        var longEnough = list.stream().limit(10_000).filter(password -> password.length() >= 10);
        assertThat(longEnough).isNotEmpty().allMatch(common::contains);
        assertThat(common.contains("QWERTYuiop")).isTrue();
        assertThat(common.contains("seven bridges at dusk")).isFalse();
    }
}
