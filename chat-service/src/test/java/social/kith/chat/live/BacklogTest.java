package social.kith.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.chat.Town.direct;
import static social.kith.chat.Town.edits;
import static social.kith.chat.Town.posts;
import static social.kith.chat.Town.somebody;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.chat.message.ChangedMessage;
import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What is read for a socket at a time is bounded, and the next look goes on where the last one stopped. */
@QuarkusTest
class BacklogTest {
    private static final int MOST_CHARACTERS = 128 * 1024;
    private static final int LONG_ONES = 30;
    private static final String LONG = "👋".repeat(5_000);

    private final Backlog backlog;
    private final TestUser ana = somebody("Ana");
    private final TestUser bo = somebody("Bo");
    private Id talk;

    BacklogTest(Backlog backlog) {
        this.backlog = backlog;
    }

    @BeforeEach
    void meet() {
        talk = direct(ana, bo);
    }

    @Test
    void longMessagesComeInPagesThatASocketCanKeep() {
        for (int n = 0; n < LONG_ONES; n++) posts(ana, talk, "m" + n, LONG).statusCode(201);
        List<Long> seqs = inPages(seq -> backlog.after(bo.id(), talk, seq), MessageView::seq, MessageView::size);
        assertThat(seqs).isEqualTo(upTo(LONG_ONES));
    }

    @Test
    void soDoTheirChanges() {
        for (int n = 0; n < LONG_ONES; n++) {
            String message = posts(ana, talk, "m" + n, "short").extract().path("id");
            edits(ana, talk, message, LONG).statusCode(200);
        }
        ToLongFunction<ChangedMessage> size = changed -> changed.message().size();
        assertThat(inPages(change -> backlog.changedAfter(bo.id(), talk, change), ChangedMessage::change, size))
                .isEqualTo(upTo(LONG_ONES));
        assertThat(inPages(
                        change -> backlog.changedBefore(bo.id(), talk, LONG_ONES, change, LONG_ONES),
                        ChangedMessage::change,
                        size))
                .isEqualTo(upTo(LONG_ONES));
    }

    /** More than one page of them, each within the bound. */
    private static <T> List<Long> inPages(
            LongFunction<List<T>> read, ToLongFunction<T> number, ToLongFunction<T> size) {
        List<Long> all = new ArrayList<>();
        int pages = 0;
        for (List<T> page = read.apply(0); !page.isEmpty(); page = read.apply(all.getLast())) {
            assertThat(page.stream().mapToLong(size).sum()).isLessThanOrEqualTo(MOST_CHARACTERS);
            page.forEach(one -> all.add(number.applyAsLong(one)));
            pages++;
        }
        assertThat(pages).isGreaterThan(1).isLessThan(LONG_ONES / 2);
        return all;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
