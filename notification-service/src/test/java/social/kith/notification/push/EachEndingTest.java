package social.kith.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.EventScene.groupDeleted;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.postRemoved;
import static social.kith.notification.Scene.unreadCount;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import social.kith.notification.Cast;
import social.kith.notification.Ending;
import social.kith.notification.Occasion;
import social.kith.notification.kind.Apart;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.TakenBack;
import social.kith.people.testkit.Identity;
import social.kith.people.testkit.SocialGraph;

/** Each end of what was told: an open device sees it at once, and the list has it no longer, or as settled. */
@QuarkusTest
class EachEndingTest {
    @ParameterizedTest
    @EnumSource
    void isSeenByWhoIsLooking(Ending ending) throws InterruptedException {
        Cast cast = ending.occasion.prepares(new Cast());
        try (var phone = Device.of(cast.reader)) {
            ending.occasion.happens(cast);
            JsonNode told = phone.next("notification").path("notification");
            assertThat(told.path("kind").asText()).isEqualTo(ending.occasion.kindName());
            ending.happens(cast);
            if (ending.settles) {
                JsonNode settled = phone.next("notification").path("notification");
                assertThat(settled.path("id")).isEqualTo(told.path("id"));
                assertThat(settled.path("resolved").asBoolean()).isTrue();
                assertThat(settled.path("read").asBoolean()).isTrue();
                assertThat(settled.path("actions")).isEmpty();
                assertThat(resolved(cast, told)).containsExactly(true);
            } else isGone(cast, told, phone);
        }
    }

    @Test
    void noEndThatAKindDeclaresIsLeftOut() {
        Map<Kind, Set<Class<?>>> tested = Arrays.stream(Ending.values())
                .collect(Collectors.groupingBy(
                        ending -> ending.occasion.kind,
                        Collectors.mapping(ending -> ending.event, Collectors.toSet())));
        for (Kind kind : Kind.values())
            assertThat(tested.getOrDefault(kind, Set.of())).as(kind.name()).isEqualTo(endsOf(kind));
    }

    private static Set<Class<?>> endsOf(Kind kind) {
        return Stream.of(
                        kind.settledBy().stream().map(social.kith.notification.kind.Ending::event),
                        kind.goneBy().stream().map(social.kith.notification.kind.Ending::event),
                        kind.takenBackBy().stream().map(TakenBack::event),
                        kind.endedApart().stream().map(Apart::event))
                .flatMap(events -> events)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource
    void withAPostAllOfItIsGone(Occasion occasion) throws InterruptedException {
        goesWith(occasion, cast -> postRemoved(cast.post()));
    }

    static List<Occasion> withAPostAllOfItIsGone() {
        return Occasion.onPosts();
    }

    @ParameterizedTest
    @MethodSource
    void withAGroupAllOfItIsGone(Occasion occasion) throws InterruptedException {
        goesWith(occasion, cast -> groupDeleted(cast.group()));
    }

    static List<Occasion> withAGroupAllOfItIsGone() {
        return Occasion.ofGroups();
    }

    @ParameterizedTest
    @MethodSource
    void forWhoLeavesAGroupAllOfItIsGone(Occasion occasion) throws InterruptedException {
        goesWith(occasion, cast -> member("MemberLeft", cast.group(), cast.reader));
    }

    static List<Occasion> forWhoLeavesAGroupAllOfItIsGone() {
        return Occasion.forMembers();
    }

    @ParameterizedTest
    @MethodSource("personal")
    void whatSomebodyDidIsGoneWithThemAndForGoodOnceTheyAreErased(Occasion occasion) throws InterruptedException {
        Cast cast = occasion.prepares(new Cast());
        try (var phone = Device.of(cast.reader)) {
            occasion.happens(cast);
            JsonNode told = phone.next("notification").path("notification");
            Identity.deletes(cast.actor);
            isGone(cast, told, phone);
            Identity.restores(cast.actor);
            assertThat(phone.next("notification").path("notification")).isEqualTo(told);
            Identity.erases(cast.actor);
            Identity.restores(cast.actor);
            assertThat(resolved(cast, told)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("personal")
    void whatSomebodyDidIsGoneWhileTheyAreMutedOrOneBlocksTheOther(Occasion occasion) throws InterruptedException {
        Cast cast = occasion.prepares(new Cast());
        try (var phone = Device.of(cast.reader)) {
            occasion.happens(cast);
            JsonNode told = phone.next("notification").path("notification");
            SocialGraph.mutes(cast.reader, cast.actor);
            isGone(cast, told, phone);
            SocialGraph.unmutes(cast.reader, cast.actor);
            assertThat(phone.next("notification").path("notification")).isEqualTo(told);
            SocialGraph.blocks(cast.actor, cast.reader);
            isGone(cast, told, phone);
            SocialGraph.unblocks(cast.actor, cast.reader);
            assertThat(phone.next("notification").path("notification")).isEqualTo(told);
        }
    }

    static List<Occasion> personal() {
        return Occasion.personal();
    }

    private static void goesWith(Occasion occasion, Consumer<Cast> end) throws InterruptedException {
        Cast cast = occasion.prepares(new Cast());
        try (var phone = Device.of(cast.reader)) {
            occasion.happens(cast);
            JsonNode told = phone.next("notification").path("notification");
            end.accept(cast);
            isGone(cast, told, phone);
        }
    }

    /** Something else may be told as well: of an event that is cancelled, that it is. */
    private static void isGone(Cast cast, JsonNode told, Device phone) throws InterruptedException {
        JsonNode gone = phone.nextAfterOthers("notification_gone");
        assertThat(gone.path("id")).isEqualTo(told.path("id"));
        assertThat(gone.path("unreadCount").asInt()).isEqualTo(unreadCount(cast.reader));
        assertThat(resolved(cast, told)).isEmpty();
    }

    /** Whether that one is, where it is in the list. */
    private static List<Boolean> resolved(Cast cast, JsonNode told) {
        return notificationsOf(cast.reader)
                .extract()
                .path("items.findAll { it.id == '%s' }.resolved"
                        .formatted(told.path("id").asText()));
    }
}
