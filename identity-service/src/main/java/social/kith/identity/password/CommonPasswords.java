package social.kith.identity.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The 30,000 passwords that leaked most often, as zxcvbn's Java port (MIT) brings them; those that are long enough
 * to be asked for, since the length alone refuses the others.
 */
@Singleton
class CommonPasswords {
    private static final String LIST = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";
    private final Set<String> passwords;

    CommonPasswords() throws IOException {
        var list = Zxcvbn.class.getResourceAsStream(LIST);
        if (list == null) throw new IOException("There is no " + LIST + " in zxcvbn any more");
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            passwords = lines.lines()
                    .filter(password -> password.length() >= PasswordPolicy.SHORTEST)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Whatever its case. */
    boolean contains(String password) {
        return passwords.contains(password.toLowerCase(Locale.ROOT));
    }
}
