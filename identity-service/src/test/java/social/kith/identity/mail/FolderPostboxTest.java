package social.kith.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.kith.platform.id.Id;

class FolderPostboxTest {
    @TempDir
    Path folder;

    @Test
    void aLetterIsFromWhomItIsSetToBe() throws IOException {
        var noon = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        var letter = new Letter(Id.next(), Id.next(), "ana@kith.example", "Hello", "How are you?");
        new FolderPostbox(folder, "Village <village@kith.example>", noon).put(letter);
        assertThat(Files.readString(folder.resolve(letter.id() + "-" + letter.user() + ".eml")))
                .startsWith("From: Village <village@kith.example>\r\nTo: ana@kith.example\r\nSubject: Hello\r\n")
                .contains("\r\nDate: Sun, 1 Mar 2026 12:00:00 GMT\r\n")
                .endsWith("\r\n\r\nHow are you?");
    }
}
