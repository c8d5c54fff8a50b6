package social.kith.platform.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {
    private static List<Id> some() {
        List<Id> ids = new ArrayList<>(List.of(new Id(0), new Id(1), new Id(31), new Id(32), new Id(Long.MAX_VALUE)));
        new Random(7).longs(500, 0, Long.MAX_VALUE).mapToObj(Id::new).forEach(ids::add);
        return ids;
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(some()).allSatisfy(id -> {
            assertThat(id.toString()).matches("[0-7][0-9A-HJKMNP-TV-Z]{12}");
            assertThat(Id.parse(id.toString())).isEqualTo(id);
        });
    }

    @Test
    void sortsAsANumberAsItDoesAsText() {
        List<Id> ids = some();
        assertThat(ids.stream().sorted().map(Id::toString).toList())
                .isEqualTo(ids.stream().map(Id::toString).sorted().toList());
    }

    @Test
    void saysWhenItWasMade() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertThat(Id.next().time()).isBetween(before, Instant.now());
    }

    @Test
    void aLaterOneIsGreater() {
        Id last = Id.next();
        for (int i = 0; i < 20_000; i++) {
            Id next = Id.next();
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void noTwoAreTheSame() {
        Set<Id> ids = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 16; thread++)
                threads.execute(() -> {
                    for (int i = 0; i < 2_000; i++) ids.add(Id.next());
                });
        }
        assertThat(ids).hasSize(32_000);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0SAA5FVGYMJC",
                "0SAA5FVGYMJCNN",
                " 0SAA5FVGYMJCN",
                "0SAA5FVGYMJCN ",
                "0saa5fvgymjcn",
                "OSAA5FVGYMJCN",
                "0SAA5FVGYMJIL",
                "0SAA5FVGYMJCU",
                "0SAA5FVGYM-CN",
                "8000000000000",
                "FZZZZZZZZZZZZ",
                "G000000000000",
                "ZZZZZZZZZZZZZ",
                "-000000000001",
                "٠٠٠٠٠٠٠٠٠٠٠٠٠",
                "0SAA5FVGYMJC\u0000"
            })
    void noOtherTextIsAnId(String text) {
        assertThatThrownBy(() -> Id.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
