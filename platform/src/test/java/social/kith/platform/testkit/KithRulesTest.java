package social.kith.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KithRulesTest {
    private static final String SEEDED = "social.kith.platform.seeded.SeededViolations$";

    /** What of the seeded breaks which rule. */
    private static final Map<String, List<String>> SEEDS = Map.ofEntries(
            Map.entry("ENTITIES_STAY_IN_THEIR_PACKAGE", List.of(SEEDED + "OpenEntity")),
            Map.entry(
                    "REPOSITORIES_STAY_IN_THEIR_PACKAGE",
                    List.of(SEEDED + "OpenRepository", SEEDED + "OpenNativeRepository")),
            Map.entry("EVERY_RESOURCE_SAYS_WHO_MAY_CALL_IT", List.of(SEEDED + "OpenResource")),
            Map.entry(
                    "RESOURCES_CALL_SERVICES_NOT_REPOSITORIES",
                    List.of(SEEDED + "OpenResource", SEEDED + "HastyResource")),
            Map.entry("EVENTS_ARE_RECORDS", List.of(SEEDED + "LooseEvent")),
            Map.entry("ONLY_THE_PLATFORM_SPEAKS_TO_KAFKA", List.of("social.kith.seeded.SpeaksToKafka")),
            Map.entry("DEPENDENCIES_COME_THROUGH_THE_CONSTRUCTOR", List.of(SEEDED + "LooseHelper")),
            Map.entry(
                    "QUERIES_GIVE_LISTS_NOT_STREAMS",
                    List.of(
                            SEEDED + "StreamingRepository",
                            SEEDED + "StreamingQuery",
                            SEEDED + "StreamingNativeQuery")),
            Map.entry(
                    "TRANSACTIONS_ROLL_BACK_WHATEVER_IS_THROWN",
                    List.of(SEEDED + "HalfService", SEEDED + "HalvesService")),
            Map.entry("QUERIES_IN_SQL_ARE_NOT_HIBERNATES", List.of(SEEDED + "NativeQuery")),
            Map.entry("TIMES_ARE_NUMBERS_IN_THE_DATABASE", List.of(SEEDED + "TimelessRepository")),
            Map.entry("NAMES_SAY_WHAT_A_CLASS_IS_FOR", List.of(SEEDED + "LooseHelper")),
            Map.entry("WHAT_IS_POSTED_IS_IDEMPOTENT", List.of(SEEDED + "DoublingResource")));

    /** The platform, the notes, the contracts, and what of the seeded keeps the rules. */
    private static final Pattern TESTS = Pattern.compile(".*Test(\\$.*)?\\.class");

    private static JavaClasses good = classes();

    @BeforeAll
    static void importGoodCode() {
        good = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/seeded/") || location.contains("$Kept"))
                .withImportOption(location -> !location.matches(TESTS))
                .importPackages("social.kith.platform", "social.kith.contracts");
    }

    static Stream<String> rules() {
        return Arrays.stream(KithRules.class.getFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(Field::getName);
    }

    private static ArchRule rule(String name) {
        try {
            return (ArchRule) KithRules.class.getField(name).get(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JavaClasses classes(String... names) {
        return new ClassFileImporter()
                .importClasses(Arrays.stream(names)
                        .map(name -> {
                            try {
                                return Class.forName(name, false, KithRulesTest.class.getClassLoader());
                            } catch (ClassNotFoundException unknown) {
                                throw new IllegalArgumentException(unknown);
                            }
                        })
                        .toArray(Class<?>[]::new));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleFindsItsSeededViolation(String name) {
        assertThat(SEEDS).containsKey(name);
        SEEDS.getOrDefault(name, List.of())
                .forEach(seed -> assertThat(rule(name).evaluate(classes(seed)).hasViolation())
                        .as(seed)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleMindsGoodCode(String name) {
        assertThat(rule(name).evaluate(good).getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void thereAreNoSeedsWithoutARule() {
        assertThat(rules()).containsExactlyInAnyOrderElementsOf(SEEDS.keySet());
    }

    @Test
    void packagesThatNeedEachOtherAreFoundTogetherOnly() {
        String hen = "social.kith.seeded.hen.Hen";
        String egg = "social.kith.seeded.egg.Egg";
        var rule = KithRules.NO_PACKAGES_NEED_EACH_OTHER;
        assertThat(rule.evaluate(classes(hen, egg)).getFailureReport().getDetails())
                .singleElement()
                .asString()
                .contains(hen, egg);
        assertThat(rule.evaluate(classes(hen)).hasViolation()).isFalse();
    }
}
