package social.kith.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.kith.content.media.picture.Unfit;
import social.kith.platform.problem.Refusal;

class DecodingTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("sent"), Drawing.jpeg(5_000, 3_000));
    }

    @Test
    void aPictureThatTakesMoreMemoryThanADecoderHasIsRefused() {
        var decoder = new DecoderProcess(settings(32, 16, Duration.ofMinutes(1)));
        assertThatThrownBy(() -> decoder.make(file, folder.resolve("a"), folder.resolve("b")))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("too much memory");
    }

    @Test
    void aPictureThatTakesTooLongIsRefusedAndItsDecoderEnds() {
        var decoder = new DecoderProcess(settings(32, 288, Duration.ofMillis(50)));
        assertThatThrownBy(() -> decoder.make(file, folder.resolve("a"), folder.resolve("b")))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("too long");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void whereTooManyWaitTheNextIsToldToComeBack() {
        MediaSettings settings = settings(0, 288, Duration.ofMinutes(1));
        var decoding = new Decoding(new DecoderProcess(settings), settings);
        assertThatThrownBy(() -> decoding.make(file, folder.resolve("a"), folder.resolve("b")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(503);
                    assertThat(refusal.retryAfter()).isNotNull();
                });
    }

    private static MediaSettings settings(int waiting, int heapMib, Duration longest) {
        var decoder = new Decoder(2, waiting, Duration.ofSeconds(20), longest, heapMib);
        return new MediaSettings() {
            @Override
            public MediaSettings.Decoder decoder() {
                return decoder;
            }

            @Override
            public Unclaimed unclaimed() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Kept store() {
                throw new UnsupportedOperationException();
            }

            @Override
            public S3 s3() {
                throw new UnsupportedOperationException();
            }

            @Override
            public String lookEvery() {
                throw new UnsupportedOperationException();
            }
        };
    }

    private record Decoder(int atATime, int waiting, Duration patience, Duration longest, int heapMib)
            implements MediaSettings.Decoder {
        @Override
        public MemorySize heap() {
            return new MemorySize(BigInteger.valueOf(heapMib * 1024L * 1024));
        }
    }
}
