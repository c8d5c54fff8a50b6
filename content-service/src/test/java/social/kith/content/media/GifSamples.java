package social.kith.content.media;

import static social.kith.content.media.Corpus.latin;
import static social.kith.content.media.picture.GifBytes.noise;

import java.util.Arrays;
import social.kith.content.media.picture.GifBytes;

/** GIFs, still and moving, and bombs. */
final class GifSamples {
    private final Corpus corpus;

    GifSamples(Corpus corpus) {
        this.corpus = corpus;
    }

    void whole() {
        byte[] frame = noise(100, 16, 1);
        corpus.stored(
                "still.gif", GifBytes.of(10, 10).frame(0, 0, 10, 10, frame).done(), "image/png", 10, 10);
        corpus.stored(
                "animated.gif",
                GifBytes.of(10, 10)
                        .loops(0)
                        .control(1, 10, -1)
                        .frame(0, 0, 10, 10, frame)
                        .control(2, 10, 3)
                        .frame(2, 2, 4, 4, noise(16, 16, 2))
                        .done(),
                "image/gif",
                10,
                10);
        corpus.stored(
                "no-trailer.gif",
                GifBytes.of(10, 10)
                        .frame(0, 0, 10, 10, frame)
                        .frame(0, 0, 10, 10, frame)
                        .withoutTrailer(),
                "image/gif",
                10,
                10);
        corpus.stored(
                "smaller-than-its-frame.gif",
                GifBytes.of(1, 1).frame(0, 0, 10, 10, frame).done(),
                "image/png",
                10,
                10);
        corpus.stored(
                "remark.gif",
                GifBytes.of(10, 10)
                        .comment(Corpus.SCRIPT)
                        .frame(0, 0, 10, 10, frame)
                        .frame(0, 0, 10, 10, frame)
                        .done(),
                "image/gif",
                10,
                10);
        corpus.stored("five-hundred.gif", frames(500, 4, 4), "image/gif", 4, 4);
    }

    private static byte[] frames(int count, int width, int height) {
        var gif = GifBytes.of(width, height);
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < count; i++) gif.control(0, 5, -1).frame(0, 0, width, height, pixels);
        return gif.done();
    }

    void broken() {
        corpus.refused("frame-bomb.gif", frames(501, 4, 4), 413, "500 frames");
        corpus.refused("frames-of-pixels.gif", frames(120, 2_000, 2_000), 413, "400 megapixels");
        corpus.refused(
                "giant.gif",
                GifBytes.of(65_535, 65_535).frame(0, 0, 4, 4, new byte[16]).done(),
                413,
                "40 megapixels");
        corpus.refused(
                "giant-frame.gif",
                GifBytes.of(4, 4).rawFrame(65_535, 65_535, 4, latin("xyz")).done(),
                413,
                "40 megapixels");
        corpus.refused(
                "nonsense.gif",
                GifBytes.of(10, 10)
                        .rawFrame(10, 10, 4, latin("\u00f0\u00ff\u00ee not coded"))
                        .done(),
                415,
                "coded");
        corpus.refused(
                "no-codes.gif",
                GifBytes.of(10, 10).rawFrame(10, 10, 4, latin("\20")).done(),
                415,
                "missing");
        corpus.refused(
                "outside.gif",
                GifBytes.of(10, 10)
                        .frame(0, 0, 4, 4, new byte[16])
                        .frame(9, 9, 4, 4, new byte[16])
                        .done(),
                415,
                "larger than the whole");
        corpus.refused("no-frames.gif", GifBytes.of(10, 10).comment("empty").done(), 415, "no picture");
        byte[] whole = frames(2, 40, 40);
        corpus.refused("cut.gif", Arrays.copyOf(whole, whole.length - 8), 415, "ends too early");
        corpus.refused("only-a-name.gif", latin("GIF89a"), 415, "ends too early");
    }
}
