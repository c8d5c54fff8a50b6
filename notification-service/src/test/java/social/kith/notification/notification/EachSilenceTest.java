package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.EventScene.groupDeleted;
import static social.kith.notification.Scene.kindsOf;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.unreadCount;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import social.kith.notification.Cast;
import social.kith.notification.Occasion;
import social.kith.people.testkit.Identity;
import social.kith.platform.testkit.TestUser;

/** Each reason to tell somebody nothing, of each kind that it concerns; each test tells that it would be told otherwise. */
@QuarkusTest
class EachSilenceTest {
    @ParameterizedTest
    @MethodSource("personal")
    void nobodyIsToldWhatTheyDoThemselves(Occasion occasion) {
        TestUser cleo = person("Cleo");
        occasion.happens(occasion.prepares(new Cast(cleo, cleo)));
        assertThat(kindsOf(cleo)).isEmpty();
        isTold(occasion, new Cast(cleo, person("Ana")));
    }

    @ParameterizedTest
    @MethodSource("personalInEachSilence")
    void whatSomebodyDoesIsToldNeitherInASilenceNorAfterIt(Occasion occasion, Silence silence) {
        Cast cast = occasion.prepares(new Cast());
        silence.begin(cast.reader, cast.actor);
        occasion.happens(cast);
        isToldNothing(cast);
        silence.end(cast.reader, cast.actor);
        isToldNothing(cast);
        isTold(occasion, new Cast(cast.reader, cast.actor));
    }

    @ParameterizedTest
    @MethodSource("impersonalInEachSilence")
    void noSilenceKeepsAwayWhatNobodyDoes(Occasion occasion, Silence silence) {
        Cast cast = occasion.prepares(new Cast());
        for (TestUser other : List.of(cast.mia, cast.actor)) silence.begin(cast.reader, other);
        occasion.happens(cast);
        assertThat(kindsOf(cast.reader)).containsExactly(occasion.kindName());
    }

    @ParameterizedTest
    @MethodSource("personal")
    void whatSomebodyDidWhoIsDeletedIsToldWhenTheyAreBack(Occasion occasion) {
        Cast cast = occasion.prepares(new Cast());
        Identity.deletes(cast.actor);
        occasion.happens(cast);
        isToldNothing(cast);
        Identity.restores(cast.actor);
        assertThat(kindsOf(cast.reader)).containsExactly(occasion.kindName());
    }

    @ParameterizedTest
    @MethodSource("forMembers")
    void whoLeftTheGroupIsToldNothingOfIt(Occasion occasion) {
        Cast cast = occasion.prepares(new Cast());
        member("MemberLeft", cast.group(), cast.reader);
        occasion.happens(cast);
        isToldNothing(cast);
        isTold(occasion, new Cast(cast.reader, cast.actor));
    }

    @ParameterizedTest
    @MethodSource("ofGroups")
    void ofAGroupThatIsGoneNobodyIsTold(Occasion occasion) {
        Cast cast = occasion.prepares(new Cast());
        groupDeleted(cast.group());
        occasion.happens(cast);
        isToldNothing(cast);
        isTold(occasion, new Cast(cast.reader, cast.actor));
    }

    private static void isToldNothing(Cast cast) {
        assertThat(kindsOf(cast.reader)).isEmpty();
        assertThat(unreadCount(cast.reader)).isZero();
    }

    private static void isTold(Occasion occasion, Cast cast) {
        occasion.happens(occasion.prepares(cast));
        assertThat(kindsOf(cast.reader)).containsExactly(occasion.kindName());
    }

    static List<Occasion> personal() {
        return Occasion.personal();
    }

    static Stream<Arguments> personalInEachSilence() {
        return inEachSilence(Occasion.personal());
    }

    static Stream<Arguments> impersonalInEachSilence() {
        return inEachSilence(Occasion.impersonal());
    }

    private static Stream<Arguments> inEachSilence(List<Occasion> occasions) {
        return occasions.stream()
                .flatMap(occasion -> Stream.of(Silence.values()).map(silence -> Arguments.of(occasion, silence)));
    }

    static List<Occasion> forMembers() {
        return Occasion.forMembers().stream()
                // Groups-service gives a place to members alone.
                .filter(occasion -> occasion != Occasion.PLACE_GOT_FREE)
                .toList();
    }

    static List<Occasion> ofGroups() {
        return Occasion.ofGroups();
    }
}
