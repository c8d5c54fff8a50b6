package social.kith.content.hashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashtagTest {
    @ParameterizedTest
    @CsvSource({
        "#sunday,sunday",
        "(#Sunday).,sunday",
        "#a_1,a_1",
        "#2day,2day",
        "#co-op,co",
        "#don't,don",
        "Up!#hill,hill",
        "#STRASSE,strasse",
        "#straße,strasse",
        "#ΣΟΦΟΣ,σοφοσ",
        "#σοφός,σοφόσ",
        "#e\u0301te\u0301,été",
        "#हिन्दी,हिन्दी",
        "#東京、夜,東京",
        "#می\u200cخواهم,می\u200cخواهم",
        "#ёлка,ёлка",
        "＃Ｔａｇ,tag",
        "#\uD835\uDC9C,a",
        "#love❤️,love",
        "#a#b,a",
    })
    void aTagIsFoundInATextAndWrittenAsItIsListed(String text, String tag) {
        assertThat(tags(text)).containsExactly(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "# a",
                "#1",
                "#123_4",
                "#_",
                "a#b",
                "é#b",
                "_#b",
                "##a",
                "#️⃣",
                "#-a",
                "#\u0301a",
                "&#x27;",
                "&#amp;",
                "https://kith.example/page#part",
                "https://kith.example/#part",
                "see http://x.example/(#a)?q=#b",
                "x.example/#part",
                "no tag at all",
                ""
            })
    void whatOnlyLooksLikeATagIsNone(String text) {
        assertThat(tags(text)).isEmpty();
    }

    @Test
    void aTagHasAHundredCodePointsAtMost() {
        assertThat(tags("#" + "𞤀".repeat(100))).hasSize(1);
        assertThat(tags("#" + "a".repeat(101))).isEmpty();
        assertThat(tags("#" + "a".repeat(10_000) + " #b")).containsExactly("b");
    }

    @Test
    void theFirstThirtyCountAndEachOnce() {
        String text = IntStream.range(0, 40).mapToObj(n -> "#t" + n + " #T" + n).collect(Collectors.joining(" "));
        assertThat(tags(text)).hasSize(30).startsWith("t0", "t1").endsWith("t29");
        assertThat(tags(String.join(" ", Collections.nCopies(2_500, "#a")))).containsExactly("a");
    }

    @Test
    void allTextsOfAPostCountAndOneThatIsMissingHasNone() {
        assertThat(tags("#a", null, "#b #A")).containsExactly("a", "b");
    }

    @Test
    void whatSomebodyTypesIsTheSameTag() {
        for (String tag : List.of("Straße", "ΣΟΦΌΣ", "e\u0301te\u0301", "a_1", "می\u200cخواهم\u200c"))
            assertThat(tags("#" + tag)).containsExactly(Hashtag.parse(tag).tag());
        for (String none : List.of("", " ", "#a", "1", "a b", "a-b"))
            assertThatThrownBy(() -> Hashtag.parse(none)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> tags(@Nullable String... texts) {
        return Hashtag.in(texts).stream().map(Hashtag::tag).toList();
    }
}
