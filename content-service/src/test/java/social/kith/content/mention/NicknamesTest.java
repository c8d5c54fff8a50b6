package social.kith.content.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NicknamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @ana                         | ana
            Hello @Ana_R, how are you?   | ana_r
            (@ana)                       | ana
            "@ana"                       | ana
            @ana's hill                  | ana
            @ana-maria                   | ana
            @ana.ruiz went               | ana.ruiz
            那是@ana                      |
            そして @ana、                  | ana
            see https://x.org/@bob @ana  | ana
            wait...@ana                  | ana
            @ana/@ana                    | ana
            🎉@ana🎉                      | ana""")
    void aNameAfterTheSignIsAMention(String text, String name) {
        assertThat(Nicknames.in(text)).isEqualTo(name == null ? Set.of() : Set.of(List.of(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail to bo@ana.example",
                "first.last+tag@ana",
                "@an",
                "@",
                "@ ana",
                "@@ana",
                "@anaé",
                "é@ana",
                "@ana@example.social",
                "http://kith.example/@ana",
                "@abcdefghijklmnopqrstuvwxyz12345",
                "@..",
                "ana"
            })
    void whatIsPartOfSomethingElseIsNone(String text) {
        assertThat(Nicknames.in(text)).isEmpty();
    }

    @Test
    void aDotAtTheEndIsTheSentencesUnlessSomebodysNameHasIt() {
        assertThat(Nicknames.in("It was @ana...")).containsExactly(List.of("ana...", "ana..", "ana.", "ana"));
        assertThat(Nicknames.in("@abcdefghijklmnopqrstuvwxyz1234."))
                .containsExactly(List.of("abcdefghijklmnopqrstuvwxyz1234"));
        assertThat(Nicknames.in("@ana" + ".".repeat(10_000)).iterator().next())
                .hasSize(28)
                .endsWith("ana");
    }

    @Test
    void theyComeInOrderAndEachOnce() {
        assertThat(Nicknames.in("@bob and @ana", null, "and @BOB")).containsExactly(List.of("bob"), List.of("ana"));
    }
}
