package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table in docs/notifications.md is made from the declaration. */
class KindTableTest {
    private static final Path FILE = Path.of("../docs/notifications.md");
    private static final String BEGIN = "<!-- made from Kind: begin -->\n";
    private static final String END = "<!-- made from Kind: end -->";
    private static final String RENEW = "kith.docs.renew";

    @Test
    void whatIsWrittenOfKindsIsWhatIsDeclared() throws IOException {
        String written = Files.readString(FILE);
        int begin = written.indexOf(BEGIN) + BEGIN.length();
        int end = written.indexOf(END);
        assertThat(begin).as("the place of the table in " + FILE).isBetween(BEGIN.length(), end);
        String declared = written.substring(0, begin) + KindTable.markdown() + written.substring(end);
        if (Boolean.getBoolean(RENEW)) Files.writeString(FILE, declared);
        assertThat(Files.readString(FILE))
                .as("out of date; to renew it: mvn -pl notification-service -am -Dtest=KindTableTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -D" + RENEW + "=true test")
                .isEqualTo(declared);
    }
}
