package social.kith.content.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.kith.content.Posts;
import social.kith.platform.event.Event;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** Who is told of a mention, and that it is over: whom a post names and who sees it, each of them once. */
final class Telling {
    private final World world;
    private final List<String> told = new ArrayList<>();

    Telling(World world) {
        this.world = world;
    }

    /** After a change of what a post says, or of who sees it. */
    void settle(Written post) {
        for (Person person : Person.values()) {
            boolean named = person == post.mentioned && world.rules.letsSee(person, post);
            if (post.told.contains(person) && !named) takeBack(person, post);
            else if (named && world.rules.meets(person, post.author) && post.everTold.add(person)) {
                post.told.add(person);
                told.add("UserMentioned: " + person + " in " + post);
            }
        }
    }

    /** Who follows the author no longer sees the post no longer. */
    void followEnded(Person follower, Written post) {
        if (post.told.contains(follower) && !world.rules.letsSee(follower, post)) takeBack(follower, post);
    }

    private void takeBack(Person person, Written post) {
        post.told.remove(person);
        told.add("MentionRemoved: " + person + " in " + post);
    }

    List<String> expected() {
        return told.stream().sorted().toList();
    }

    /** Events are in order, so all have come when the last has: that of a post of nobody in this world. */
    List<String> heard(Topic topic) {
        String last = Posts.published(TestUser.named("Eva"), "private");
        return topic
                .awaitEvents(
                        events -> events.stream().anyMatch(event -> event.key().equals(last)))
                .stream()
                .map(this::named)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private @Nullable String named(Event event) {
        String[] key = event.key().split(":", -1);
        if (!List.of("UserMentioned", "MentionRemoved").contains(event.type()) || world.isOlder(key[0])) return null;
        return event.type() + ": " + world.named(key[1]) + " in " + world.named(key[0]);
    }
}
