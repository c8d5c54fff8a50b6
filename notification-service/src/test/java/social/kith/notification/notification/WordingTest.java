package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

class WordingTest {
    private static final Wording ENGLISH = new Wording(Texts.in(Language.EN));

    @Test
    void oneIsNamedTwoAreNamedMoreAreCounted() {
        assertThat(by(1, "Ana")).isEqualTo("Ana Ruiz wrote");
        assertThat(by(2, "Ana", "Bo")).isEqualTo("Ana Ruiz and Bo Ruiz wrote");
        assertThat(by(4, "Ana", "Bo", "Cleo")).isEqualTo("Ana Ruiz and 3 others wrote");
    }

    @Test
    void whoIsDeletedIsSomebody() {
        assertThat(ENGLISH.of("{actors} wrote", by(1, List.of(UserCard.deleted(Id.next())))))
                .isEqualTo("Somebody wrote");
    }

    @Test
    void whatPeopleWriteIsNeverTakenForAPlace() {
        assertThat(ENGLISH.of(
                        "{actors} in {group}: {title}",
                        new Wording.Names(cards("{title}"), 1, "$1 {group}", "{actors}", null)))
                .isEqualTo("{title} Ruiz in {actors}: $1 {group}");
    }

    private static String by(int count, String... names) {
        return ENGLISH.of("{actors} wrote", by(count, cards(names)));
    }

    private static Wording.Names by(int count, List<UserCard> cards) {
        return new Wording.Names(cards, count, null, null, null);
    }

    private static List<UserCard> cards(String... firstNames) {
        return Stream.of(firstNames)
                .map(name -> UserCard.of(Id.next(), name, "Ruiz", null, null, true))
                .toList();
    }
}
