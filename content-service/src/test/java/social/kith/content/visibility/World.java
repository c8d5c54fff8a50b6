package social.kith.content.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.content.Others;
import social.kith.content.visibility.Network.Membership;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;

/** People and groups whom nobody has met before, and all that they do. */
final class World {
    final Network network = new Network();
    final Rules rules = new Rules(network);
    final List<Written> posts = new ArrayList<>();
    final List<Said> comments = new ArrayList<>();
    final Telling telling = new Telling(this);
    private final Map<Person, TestUser> users = new EnumMap<>(Person.class);
    private final Map<Club, Id> clubs = new EnumMap<>(Club.class);
    private final Id beginning = Id.next();

    World() {
        for (Person person : Person.values()) {
            users.put(person, new TestUser(card(Id.next(), person), Id.next()));
            Others.known(user(person));
        }
        for (Club club : Club.values()) {
            clubs.put(club, Others.group(club.toString(), user(club.creator)));
            network.members.add(new Membership(club.creator, club));
        }
    }

    TestUser user(Person person) {
        return found(users.get(person));
    }

    Id id(Club club) {
        return found(clubs.get(club));
    }

    /** In the words of this world. */
    String says(Text text) {
        return "Much about #" + word(text.about()) + ", @" + nickname(text.to());
    }

    void changed(Written post, Text text) {
        if (text.equals(post.text)) return;
        post.text = text;
        mention(post);
    }

    /** Neither whoever is gone is mentioned, nor the author. */
    void mention(Written post) {
        Person to = post.text.to();
        post.mentioned = network.isThere(to) && to != post.author ? to : null;
        telling.settle(post);
    }

    /** From then on the user's card says so, to others and in their token. */
    UserCard describe(Person person) {
        TestUser described =
                new TestUser(card(user(person).id(), person), user(person).session());
        users.put(person, described);
        return described.card();
    }

    private UserCard card(Id id, Person person) {
        return UserCard.of(id, person.toString(), "Test", nickname(person), null, !network.reserved.contains(person));
    }

    private String nickname(Person person) {
        return (person + "_" + beginning).toLowerCase(Locale.ROOT);
    }

    List<Person> there() {
        return Arrays.stream(Person.values()).filter(network::isThere).toList();
    }

    /** Some post, as long as there is any: which one, depends on the number. */
    Optional<Written> post(int number) {
        return any(posts, number);
    }

    Optional<Said> comment(int number) {
        return any(comments, number);
    }

    /** The word that stands in every post about it, and nowhere else. */
    String word(Subject about) {
        return about + beginning.toString().toLowerCase(Locale.ROOT);
    }

    boolean isOlder(String id) {
        return Id.parse(id).value() < beginning.value();
    }

    /** What somebody has been shown, in words. */
    String named(String id) {
        return posts.stream()
                .filter(post -> post.id.equals(id))
                .map(Written::toString)
                .findFirst()
                .or(() -> comments.stream()
                        .filter(comment -> comment.id.equals(id))
                        .map(Said::toString)
                        .findFirst())
                .or(() -> users.entrySet().stream()
                        .filter(user -> user.getValue().id().toString().equals(id))
                        .map(user -> user.getKey().toString())
                        .findFirst())
                .orElse("unknown " + id);
    }

    /** A path, with names in it where it has ids. */
    String told(String path) {
        String told = path;
        for (Written post : posts) told = told.replace(post.id, post.toString());
        for (Person person : Person.values())
            told = told.replace(user(person).id().toString(), person.toString());
        for (Club club : Club.values()) told = told.replace(id(club).toString(), club.toString());
        for (Subject about : Subject.values()) told = told.replace(word(about), about.toString());
        return told;
    }

    /** The answer to a step is the one that the rules give. */
    static void answers(Step step, int expected, ValidatableResponse answer) {
        assertThat(answer.extract().statusCode()).as("%s: answer", step).isEqualTo(expected);
    }

    private static <T> Optional<T> any(List<T> of, int number) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(number % of.size()));
    }

    private static <T> T found(@Nullable T known) {
        return Objects.requireNonNull(known);
    }
}
