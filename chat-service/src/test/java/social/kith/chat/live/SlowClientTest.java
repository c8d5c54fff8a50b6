package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.group;
import static social.kith.chat.Town.says;
import static social.kith.chat.Town.somebody;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Who takes nothing from their socket is closed, told to resume, and costs nobody else anything. */
@QuarkusTest
class SlowClientTest {
    /** More than what a socket may keep waiting, and the system between, take. */
    private static final int TOO_MANY = 700;

    private static final String LONG = "👋".repeat(5_000);
    private final TestUser ana = somebody("Ana");
    private final TestUser bo = somebody("Bo");
    private final TestUser cleo = somebody("Cleo");

    @Test
    void whoTakesNothingIsClosedAndComesBackWithoutALossWhileTheOthersGoOn() throws Exception {
        Id hikers = group("Hikers", ana, bo, cleo);
        try (var anas = ChatClient.open(ana);
                var cleos = ChatClient.open(cleo);
                var other = ChatClient.open(bo);
                var slow = ChatClient.openWithoutReading(bo)) {
            for (int n = 1; n <= TOO_MANY; n++) anas.sends(hikers, "m" + n, LONG);
            for (var quick : new ChatClient[] {anas, cleos, other})
                assertThat(quick.seqsUpTo(hikers, TOO_MANY)).isEqualTo(upTo(TOO_MANY));
            slow.readOn();
            assertThat(slow.closeCode()).isEqualTo(1013);
            // What came until then came in order, and is where it goes on from.
            long has = lastOf(slow.whatCame().stream()
                    .filter(frame -> frame.has("message"))
                    .map(frame -> frame.at("/message/seq").asLong())
                    .toList());
            assertThat(has).isLessThan(TOO_MANY);
            try (var back = ChatClient.open(bo)) {
                back.resumes(hikers, has);
                assertThat(back.seqsUpTo(hikers, TOO_MANY))
                        .isEqualTo(LongStream.rangeClosed(has + 1, TOO_MANY)
                                .boxed()
                                .toList());
            }
        }
    }

    private static long lastOf(List<Long> seqs) {
        assertThat(seqs).isEqualTo(upTo(seqs.size()));
        return seqs.size();
    }

    @Test
    void aLongBacklogIsBroughtAtTheSpeedOfWhoReadsIt() throws Exception {
        Id talk = direct(ana, bo);
        try (var anas = ChatClient.open(ana)) {
            for (int n = 1; n <= TOO_MANY; n++) anas.sends(talk, "m" + n, LONG);
            anas.seqsUpTo(talk, TOO_MANY);
        }
        try (var slow = ChatClient.openWithoutReading(bo)) {
            slow.resumes(talk, 0);
            List<Integer> meanwhile = new ArrayList<>();
            for (int n = 0; n < 20; n++) meanwhile.add(says(ana, talk, "meanwhile " + n));
            slow.readOn();
            assertThat(slow.seqsUpTo(talk, meanwhile.getLast())).isEqualTo(upTo(meanwhile.getLast()));
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
