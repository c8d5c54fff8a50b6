package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is told of one conversation on one socket, asked for all after message 3. */
class StrandTest {
    private final Strand strand = new Strand(3);

    @Test
    void whatWasMissedAndThenWhatIsSaidComesInOrder() {
        assertThat(takes(4, 5, 6)).isTrue();
    }

    @Test
    void liveMessagesMayComeBeforeWhatWasMissedAndDoNotComeAgain() {
        assertThat(takes(6, 7, 4, 5, 8)).isTrue();
        assertThat(strand.takes(6)).isFalse();
    }

    @Test
    void whatTheClientHasIsADouble() {
        assertThat(strand.takes(3)).isFalse();
        assertThat(takes(4)).isTrue();
        assertThat(strand.takes(4)).isFalse();
    }

    @Test
    void whatIsSkippedIsNoticedWithTheNextOne() {
        assertThat(takes(4)).isTrue();
        assertThat(strand.takes(6)).isFalse();
    }

    @Test
    void liveMessagesWithAGapAreNoticed() {
        assertThat(takes(6)).isTrue();
        assertThat(strand.takes(8)).isFalse();
    }

    private boolean takes(long... seqs) {
        for (long seq : seqs) if (!strand.takes(seq)) return false;
        return true;
    }
}
