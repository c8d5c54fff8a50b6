package social.kith.content.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import social.kith.content.media.picture.Inspected;
import social.kith.content.media.picture.Picture;
import social.kith.content.media.picture.Unfit;
import social.kith.platform.problem.Refusal;

/** Makes pictures anew, so many at a time and no more: memory and processors are everybody's. */
@Singleton
class Decoding {
    /** Pixels; beyond, a decoder takes several hundred megabytes, and no other runs beside it. */
    private static final long LARGE = 16_000_000;

    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final DecoderProcess decoder;
    private final MediaSettings.Decoder settings;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();

    Decoding(DecoderProcess decoder, MediaSettings settings) {
        this.decoder = decoder;
        this.settings = settings.decoder();
        this.places = new Semaphore(this.settings.atATime(), true);
    }

    /** @throws Refusal (413, 415, 503) where nothing can be made of it, or not now */
    Picture make(Path file, Path picture, Path thumbnail) throws IOException, InterruptedException {
        try {
            int needed = inspect(file).pixels() > LARGE ? settings.atATime() : 1;
            await(needed);
            try {
                return decoder.make(file, picture, thumbnail);
            } finally {
                places.release(needed);
            }
        } catch (Unfit unfit) {
            throw switch (unfit.reason()) {
                case WRONG_TYPE -> Refusal.wrongMediaType(unfit.words());
                case TOO_LARGE -> Refusal.tooLarge(unfit.words());
            };
        }
    }

    /** Mapped, not read: as many files as there are uploads would not fit in the heap. */
    private static Inspected inspect(Path file) throws IOException, Unfit {
        try (var channel = FileChannel.open(file);
                var arena = Arena.ofConfined()) {
            return Inspected.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer());
        }
    }

    private void await(int needed) throws InterruptedException {
        try {
            if (waiting.incrementAndGet() > settings.waiting()
                    || !places.tryAcquire(needed, settings.patience().toMillis(), TimeUnit.MILLISECONDS))
                throw Refusal.unavailable("Too many images are being sent right now.", COME_BACK);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
