package social.kith.content.visibility;

import static social.kith.content.visibility.World.answers;

import io.restassured.response.ValidatableResponse;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.kith.content.Posts;
import social.kith.content.media.Drawing;
import social.kith.content.media.Sending;
import social.kith.content.post.Privacy;

/** What people do with posts. */
final class Writing {
    private static final byte[] PICTURE = Drawing.png(3, 2);

    private Writing() {}

    /** @param chosen those of them who follow are the audience */
    record Publish(Person who, Privacy privacy, Set<Person> chosen, Text text, boolean pictured) implements Step {
        @Override
        public void in(World world) {
            if (!world.network.isThere(who)) return;
            Map<String, Object> body = new HashMap<>(audience(world, who, privacy, chosen));
            body.put("content", world.says(text));
            String picture = pictured ? Sending.sent(world.user(who), PICTURE) : null;
            if (picture != null) body.put("mediaIds", List.of(picture));
            Written post = published(this, world, Posts.publishing(world.user(who), body), who, null, text);
            post.picture = picture;
            post.privacy = privacy;
            post.chosen = audienceOf(world, who, privacy, chosen);
            world.mention(post);
        }

        @Override
        public String toString() {
            return who + " publishes, " + told(privacy, chosen) + ", " + text + (pictured ? ", with a picture" : "");
        }
    }

    record PublishIn(Club club, Person who, Text text) implements Step {
        @Override
        public void in(World world) {
            if (!world.network.isThere(who)) return;
            ValidatableResponse answer = world.user(who)
                    .asks()
                    .body(Map.of("content", world.says(text)))
                    .post("/api/v1/groups/" + world.id(club) + "/posts")
                    .then();
            if (world.network.isMember(who, club)) world.mention(published(this, world, answer, who, club, text));
            else answers(this, 403, answer);
        }

        @Override
        public String toString() {
            return who + " publishes in " + club + " " + text;
        }
    }

    record Edit(Person who, int number, Text text) implements Step {
        @Override
        public void in(World world) {
            if (world.network.isThere(who)) world.post(number).ifPresent(post -> edit(world, post));
        }

        private void edit(World world, Written post) {
            int expected = !world.rules.sees(who, post) ? 404 : who == post.author ? 200 : 403;
            answers(this, expected, patching(world, who, post, Map.of("content", world.says(text))));
            if (expected == 200) world.changed(post, text);
        }

        @Override
        public String toString() {
            return who + " edits post " + number + ", now " + text;
        }
    }

    /** By its author, of whom it is. */
    record ShowTo(int number, Privacy privacy, Set<Person> chosen) implements Step {
        @Override
        public void in(World world) {
            world.post(number)
                    .filter(post -> world.network.isThere(post.author))
                    .ifPresent(post -> show(world, post));
        }

        private void show(World world, Written post) {
            int expected = !world.rules.sees(post.author, post) ? 404 : post.club == null ? 200 : 422;
            answers(this, expected, patching(world, post.author, post, audience(world, post.author, privacy, chosen)));
            if (expected != 200) return;
            boolean same = privacy == post.privacy && privacy != Privacy.PRIVATE;
            post.privacy = privacy;
            post.chosen = audienceOf(world, post.author, privacy, chosen);
            if (!same) world.telling.settle(post);
        }

        @Override
        public String toString() {
            return "post " + number + " becomes one " + told(privacy, chosen);
        }
    }

    record Delete(Person who, int number) implements Step {
        @Override
        public void in(World world) {
            if (world.network.isThere(who)) world.post(number).ifPresent(post -> delete(world, post));
        }

        /** An author can always delete what they wrote, also in a group that they left. */
        private void delete(World world, Written post) {
            boolean own = who == post.author && !post.deleted;
            answers(
                    this,
                    own ? 204 : world.rules.sees(who, post) ? 403 : 404,
                    Posts.deleting(world.user(who), post.id));
            if (own) post.deleted = true;
        }

        @Override
        public String toString() {
            return who + " deletes post " + number;
        }
    }

    private static Written published(
            Step step, World world, ValidatableResponse answer, Person author, @Nullable Club club, Text text) {
        answers(step, 201, answer);
        Written post = new Written(world.posts.size(), answer.extract().path("id"), author, club, text);
        world.posts.add(post);
        return post;
    }

    private static ValidatableResponse patching(World world, Person who, Written post, Map<String, ?> patch) {
        return world.user(who)
                .asks()
                .body(patch)
                .patch("/api/v1/posts/" + post.id)
                .then();
    }

    private static Set<Person> audienceOf(World world, Person author, Privacy privacy, Set<Person> chosen) {
        Set<Person> audience = EnumSet.noneOf(Person.class);
        if (privacy == Privacy.PRIVATE) audience.addAll(chosen);
        audience.removeIf(person -> !world.network.isThere(person) || !world.network.follows(person, author));
        return audience;
    }

    private static Map<String, Object> audience(World world, Person author, Privacy privacy, Set<Person> chosen) {
        String name = privacy.name().toLowerCase(Locale.ROOT);
        List<String> ids = audienceOf(world, author, privacy, chosen).stream()
                .map(person -> world.user(person).id().toString())
                .toList();
        return privacy == Privacy.PRIVATE ? Map.of("privacy", name, "audience", ids) : Map.of("privacy", name);
    }

    private static String told(Privacy privacy, Set<Person> chosen) {
        String name = privacy.name().toLowerCase(Locale.ROOT);
        return privacy == Privacy.PRIVATE ? name + " for " + chosen : name;
    }
}
