package social.kith.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.unreadCount;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.kith.notification.Cast;
import social.kith.notification.Occasion;
import social.kith.notification.kind.Kind;
import social.kith.platform.testkit.TestUser;

/** Each kind is switched off by itself, and nothing else is with it. */
@QuarkusTest
class EachKindTest {
    @ParameterizedTest
    @EnumSource
    void isToldWhereItAloneIsSwitchedOn(Occasion occasion) {
        Cast cast = new Cast();
        sets(cast.reader, EnumSet.complementOf(EnumSet.of(occasion.kind)), false);
        occasion.prepares(cast);
        assertThat(kindsOf(cast.reader)).isEmpty();
        occasion.happens(cast);
        assertThat(kindsOf(cast.reader)).containsExactly(occasion.kindName());
    }

    @ParameterizedTest
    @EnumSource
    void isNotToldWhereItAloneIsSwitchedOffNorAfterwardsWhatWasMissed(Occasion occasion) {
        Cast cast = new Cast();
        sets(cast.reader, EnumSet.of(occasion.kind), false);
        occasion.prepares(cast);
        occasion.happens(cast);
        for (boolean on : new boolean[] {false, true}) {
            sets(cast.reader, EnumSet.of(occasion.kind), on);
            assertThat(kindsOf(cast.reader)).isEmpty();
            assertThat(unreadCount(cast.reader)).isZero();
        }
        occasion.happens(occasion.prepares(new Cast(cast.reader, cast.actor)));
        assertThat(kindsOf(cast.reader)).containsExactly(occasion.kindName());
    }

    @Test
    void noKindIsLeftOut() {
        assertThat(Arrays.stream(Occasion.values()).map(occasion -> occasion.kind))
                .containsOnly(Kind.values());
    }

    private static void sets(TestUser user, Set<Kind> kinds, boolean on) {
        Map<String, Boolean> wanted =
                kinds.stream().map(PreferencesTest::name).collect(Collectors.toMap(Function.identity(), kind -> on));
        user.asks().body(wanted).put("/api/v1/notification-preferences").then().statusCode(200);
    }
}
