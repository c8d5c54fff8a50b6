package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

class WordingTest {
    @Test
    void oneIsNamedTwoAreNamedMoreAreCounted() {
        assertThat(by(1, "Ana")).isEqualTo("Ana Ruiz wrote");
        assertThat(by(2, "Ana", "Bo")).isEqualTo("Ana Ruiz and Bo Ruiz wrote");
        assertThat(by(4, "Ana", "Bo", "Cleo")).isEqualTo("Ana Ruiz and 3 others wrote");
    }

    @Test
    void whoIsDeletedIsSomebody() {
        assertThat(Wording.of("{actors} wrote", List.of(UserCard.deleted(Id.next())), 1, null, null))
                .isEqualTo("Somebody wrote");
    }

    @Test
    void whatPeopleWriteIsNeverTakenForAPlace() {
        assertThat(Wording.of("{actors} in {group}: {title}", cards("{title}"), 1, "$1 {group}", "{actors}"))
                .isEqualTo("{title} Ruiz in {actors}: $1 {group}");
    }

    private static String by(int count, String... names) {
        return Wording.of("{actors} wrote", cards(names), count, null, null);
    }

    private static List<UserCard> cards(String... firstNames) {
        return Stream.of(firstNames)
                .map(name -> UserCard.of(Id.next(), name, "Ruiz", null, null, true))
                .toList();
    }
}
