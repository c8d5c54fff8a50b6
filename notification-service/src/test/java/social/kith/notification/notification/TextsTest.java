package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Variant;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** What the message bundles have to hold. */
class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Wording GERMAN = new Wording(Texts.in(Language.DE));

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysAllThatEnglishDoesWithTheSamePlaces(Language language) throws IOException {
        Properties english = bundle("");
        Properties other = bundle(language == Language.EN ? "" : "_" + language.locale);
        for (String key : english.stringPropertyNames()) {
            List<String> texts = key.equals("time")
                    ? List.of()
                    : other.stringPropertyNames().stream()
                            .filter(one ->
                                    one.replaceFirst("\\.(one|other)$", "").equals(key))
                            .map(other::getProperty)
                            .toList();
            assertThat(texts).as(key).hasSizeBetween(key.equals("time") ? 0 : 1, 2);
            for (String text : texts) assertThat(places(text)).as(key).isEqualTo(places(english.getProperty(key)));
        }
        assertThat(other.stringPropertyNames())
                .allSatisfy(key -> assertThat(english).containsKey(key.replaceFirst("\\.(one|other)$", "")));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasATextInEveryLanguageAndNothingIsLeftOpenInIt(Kind kind) {
        var cards = List.of(UserCard.of(Id.next(), "Ana", "Ruiz", null, null, true));
        for (Language language : Language.values())
            for (Variant variant : variantsOf(kind))
                for (boolean inGroup : new boolean[] {true, false})
                    for (int count : new int[] {0, 1, 3}) {
                        String text = Texts.in(language).of(kind, variant, inGroup, count);
                        assertThat(new Wording(Texts.in(language))
                                        .of(text, new Wording.Names(cards, count, "T", "G", null)))
                                .doesNotContain("{");
                    }
    }

    @Test
    void inGermanATimeThatIsNotKnownAndNobodyAreSaidInWholeSentences() {
        var nothing = new Wording.Names(List.of(), 0, "T", "G", null);
        assertThat(GERMAN.of(Texts.in(Language.DE).of(Kind.EVENT_REMINDER, Variant.PLAIN, true, 0), nothing))
                .isEqualTo("T in der Gruppe G beginnt am angegebenen Tag.");
        assertThat(GERMAN.of(Texts.in(Language.DE).of(Kind.EVENT_CHANGED, Variant.TIME, true, 0), nothing))
                .isEqualTo("Jemand hat T in der Gruppe G verlegt: jetzt am angegebenen Tag.");
    }

    private static List<Variant> variantsOf(Kind kind) {
        return kind == Kind.EVENT_CHANGED
                ? Arrays.stream(Variant.values())
                        .filter(one -> one != Variant.PLAIN)
                        .toList()
                : List.of(Variant.PLAIN);
    }

    @Test
    void inGermanTheVerbIsThatOfOneOrOfSeveral() {
        String one = Texts.in(Language.DE).of(Kind.POST_REACTION, Variant.PLAIN, false, 1);
        String several = Texts.in(Language.DE).of(Kind.POST_REACTION, Variant.PLAIN, false, 2);
        var two = List.of(
                UserCard.of(Id.next(), "Ana", "Ruiz", null, null, true),
                UserCard.of(Id.next(), "Bo", "Lind", null, null, true));
        assertThat(GERMAN.of(one, new Wording.Names(two, 1, null, null, null)))
                .isEqualTo("Ana Ruiz hat auf deinen Beitrag reagiert.");
        assertThat(GERMAN.of(several, new Wording.Names(two, 2, null, null, null)))
                .isEqualTo("Ana Ruiz und Bo Lind haben auf deinen Beitrag reagiert.");
        assertThat(GERMAN.of(several, new Wording.Names(two, 5, null, null, null)))
                .isEqualTo("Ana Ruiz und 4 weitere haben auf deinen Beitrag reagiert.");
    }

    private static Properties bundle(String language) throws IOException {
        var properties = new Properties();
        try (var file = TextsTest.class.getResourceAsStream("/texts/notifications" + language + ".properties");
                var reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
