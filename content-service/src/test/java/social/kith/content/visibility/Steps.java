package social.kith.content.visibility;

import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Combinators.combine;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import social.kith.content.post.Privacy;

/** Anything that people do, as often as it makes a difference. The simplest is first, for the shrinking. */
final class Steps {
    private static final Arbitrary<Person> PEOPLE = Arbitraries.of(Person.class);
    private static final Arbitrary<Set<Person>> SOME = PEOPLE.set();
    private static final Arbitrary<Club> CLUBS = Arbitraries.of(Club.class);
    private static final Arbitrary<Text> TEXTS =
            combine(Arbitraries.of(Subject.class), PEOPLE).as(Text::new);
    private static final Arbitrary<Privacy> PRIVACIES = Arbitraries.of(Privacy.class);
    private static final Arbitrary<Boolean> PICTURED = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
    private static final Arbitrary<Integer> NUMBERS = Arbitraries.integers().between(0, 5);
    private static final Arbitrary<Pair> PAIRS =
            combine(PEOPLE, PEOPLE).as(Pair::new).filter(pair -> pair.one() != pair.other());

    private Steps() {}

    static Arbitrary<Step> any() {
        return frequencyOf(
                Tuple.of(8, writing()), Tuple.of(7, relating()), Tuple.of(4, answering()), Tuple.of(3, belonging()));
    }

    private static Arbitrary<Step> writing() {
        return frequencyOf(
                Tuple.of(5, combine(PEOPLE, PRIVACIES, SOME, TEXTS, PICTURED).as(Writing.Publish::new)),
                Tuple.of(2, combine(CLUBS, PEOPLE, TEXTS).as(Writing.PublishIn::new)),
                Tuple.of(2, combine(NUMBERS, PRIVACIES, SOME).as(Writing.ShowTo::new)),
                Tuple.of(1, combine(PEOPLE, NUMBERS, TEXTS).as(Writing.Edit::new)),
                Tuple.of(1, combine(PEOPLE, NUMBERS).as(Writing.Delete::new)));
    }

    private static Arbitrary<Step> relating() {
        return frequencyOf(
                Tuple.of(6, PAIRS.map(Relating.Follow::new)),
                Tuple.of(2, PAIRS.map(Relating.Unfollow::new)),
                Tuple.of(2, PAIRS.map(Relating.Block::new)),
                Tuple.of(1, PAIRS.map(Relating.Unblock::new)),
                Tuple.of(2, PAIRS.map(Relating.Mute::new)),
                Tuple.of(1, PAIRS.map(Relating.Unmute::new)));
    }

    private static Arbitrary<Step> answering() {
        return frequencyOf(
                Tuple.of(3, combine(PEOPLE, NUMBERS).as(Answering.Comment::new)),
                Tuple.of(1, combine(PEOPLE, NUMBERS).as(Answering.TakeCommentBack::new)),
                Tuple.of(
                        3,
                        combine(PEOPLE, NUMBERS, Arbitraries.of("like", "love")).as(Answering.React::new)),
                Tuple.of(1, combine(PEOPLE, NUMBERS).as(Answering.TakeReactionBack::new)));
    }

    private static Arbitrary<Step> belonging() {
        return frequencyOf(
                Tuple.of(3, combine(PEOPLE, CLUBS).as(Belonging.Join::new)),
                Tuple.of(1, combine(PEOPLE, CLUBS).as(Belonging.Leave::new)),
                Tuple.of(1, combine(PEOPLE, Arbitraries.of(true, false)).as(Belonging.MakeProfile::new)),
                Tuple.of(1, PEOPLE.map(Belonging.DeleteAccount::new)),
                Tuple.of(1, PEOPLE.map(Belonging.ComeBack::new)));
    }
}
