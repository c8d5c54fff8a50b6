package social.kith.notification.notification;

import static java.util.Objects.requireNonNull;
import static social.kith.notification.EventScene.groupDeleted;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.postRemoved;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import social.kith.notification.Cast;
import social.kith.notification.Ending;
import social.kith.notification.Occasion;
import social.kith.people.testkit.Identity;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Everything that can be told, once as it is and once with each end that it can have. */
final class AllThatCanHappen {
    private final Map<Id, String> whatHappens = new LinkedHashMap<>();
    private final Map<Id, TestUser> readers = new LinkedHashMap<>();

    void happens() {
        each(List.of(Occasion.values()), "stays", cast -> {});
        Arrays.stream(Ending.values())
                .forEach(ending -> each(List.of(ending.occasion), ending.name(), ending::happens));
        each(Occasion.onPosts(), "the post is removed", cast -> postRemoved(cast.post()));
        each(Occasion.ofGroups(), "the group is deleted", cast -> groupDeleted(cast.group()));
        each(Occasion.forMembers(), "the reader has left", cast -> member("MemberLeft", cast.group(), cast.reader));
        each(Occasion.personal(), "the actor is erased", cast -> Identity.erases(cast.actor));
        each(Occasion.personal(), "the actor is blocked for a time", cast -> {
            SocialGraph.blocks(cast.reader, cast.actor);
            SocialGraph.unblocks(cast.reader, cast.actor);
        });
    }

    private void each(List<Occasion> occasions, String what, Consumer<Cast> end) {
        for (Occasion occasion : occasions) {
            Cast cast = occasion.prepares(new Cast());
            readers.put(cast.reader.id(), cast.reader);
            whatHappens.put(cast.reader.id(), occasion + ": " + what);
            occasion.happens(cast);
            end.accept(cast);
        }
    }

    List<TestUser> readers() {
        return List.copyOf(readers.values());
    }

    /** What it was that happened to that reader. */
    String of(TestUser reader) {
        return requireNonNull(whatHappens.get(reader.id()));
    }
}
