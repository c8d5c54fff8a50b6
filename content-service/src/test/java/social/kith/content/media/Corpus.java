package social.kith.content.media;

import static social.kith.content.media.picture.GifBytes.noise;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that somebody may send, of every kind that we could think of, and what becomes of each. */
final class Corpus {
    private static final byte[] JPEG = Drawing.jpeg(320, 240);
    private static final byte[] PNG = Drawing.png(320, 240);
    static final String SCRIPT = "<html><script>alert(1)</script>SECRET</html>";

    private final Map<String, Sample> samples = new LinkedHashMap<>();

    /**
     * A file.
     *
     * @param status of the answer
     * @param type what it is stored as
     * @param words that are in the problem
     */
    record Sample(
            byte[] file,
            int status,
            @Nullable String type,
            int width,
            int height,
            @Nullable String words) {}

    static Map<String, Sample> all() {
        var corpus = new Corpus();
        corpus.noImages();
        var jpegs = new JpegSamples(corpus);
        jpegs.whole();
        jpegs.broken();
        var pngs = new PngSamples(corpus);
        pngs.whole();
        pngs.broken();
        var gifs = new GifSamples(corpus);
        gifs.whole();
        gifs.broken();
        corpus.webps();
        corpus.polyglots();
        return corpus.samples;
    }

    void stored(String name, byte[] file, String type, int width, int height) {
        samples.put(name, new Sample(file, 201, type, width, height, null));
    }

    void refused(String name, byte[] file, int status, String words) {
        samples.put(name, new Sample(file, status, null, 0, 0, words));
    }

    private void noImages() {
        String none = "no JPEG, PNG, GIF or WebP";
        refused("nothing.jpg", new byte[0], 415, none);
        refused("one-byte.gif", latin("G"), 415, none);
        refused("page.jpg", latin("<!doctype html>" + SCRIPT), 415, none);
        refused("drawing.png", latin("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), 415, none);
        refused("declared.svg.png", latin("<?xml version='1.0'?><svg/>"), 415, none);
        refused("script.gif", latin("#!/bin/sh\necho"), 415, none);
        refused("archive.webp", latin("PK\3\4 and so on"), 415, none);
        refused("paper.jpg", latin("%PDF-1.7\n"), 415, none);
        refused("bitmap.png", Drawing.written(Drawing.corners(8, 8, BufferedImage.TYPE_INT_RGB), "bmp"), 415, none);
        refused("scan.jpg", latin("II*\0\10\0\0\0"), 415, none);
        refused("phone.heic", latin("\0\0\0\30ftypheic\0\0\0\0mif1heic"), 415, none);
        refused("film.webp", latin("RIFF\20\0\0\0AVI LIST"), 415, none);
    }

    private void webps() {
        stored("lossy.webp", WebpBytes.LOSSY, "image/jpeg", 32, 24);
        stored("lossless.webp", WebpBytes.LOSSLESS, "image/jpeg", 32, 24);
        stored("seen-through.webp", WebpBytes.SEEN_THROUGH, "image/png", 32, 24);
        stored("animated.webp", WebpBytes.ANIMATED, "image/jpeg", 16, 16);
        stored("held.webp", WebpBytes.withExif(WebpBytes.LOSSY, 32, 24, JpegBytes.exif(6)), "image/jpeg", 24, 32);
        refused("cut.webp", Arrays.copyOf(WebpBytes.LOSSY, 60), 415, "ends too early");
        refused("giant.webp", WebpBytes.saying(WebpBytes.LOSSY, 16_383, 16_383), 413, "40 megapixels");
        refused(
                "hidden-giant.webp",
                WebpBytes.withExif(WebpBytes.saying(WebpBytes.LOSSY, 16_383, 16_383), 8, 8, new byte[2]),
                413,
                "40 megapixels");
        refused(
                "larger-inside.webp",
                WebpBytes.withExif(WebpBytes.LOSSY, 8, 8, new byte[2]),
                415,
                "larger than the whole");
        byte[] flipped = WebpBytes.LOSSLESS.clone();
        Arrays.fill(flipped, 30, flipped.length, (byte) 0xff);
        refused("nonsense.webp", flipped, 415, "damaged");
    }

    private void polyglots() {
        stored("and-an-archive.jpg", joined(JPEG, latin("PK\3\4SECRET PK\5\6")), "image/jpeg", 320, 240);
        stored("and-a-page.png", joined(PNG, latin(SCRIPT)), "image/png", 320, 240);
        stored(
                "and-a-script.jpg",
                JpegBytes.withSegment(JPEG, 0xe0, latin("/*SECRET*/=alert(1)//")),
                "image/jpeg",
                320,
                240);
        refused("and-a-script.gif", latin("GIF89a/*SECRET*/=1;alert(1)//"), 415, "");
        stored("and-a-page.webp", joined(WebpBytes.LOSSY, latin(SCRIPT)), "image/jpeg", 32, 24);
    }

    static BufferedImage photo(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        byte[] noise = noise(width * height * 3, 256, 1);
        for (int i = 0; i < width * height; i++)
            image.setRGB(
                    i % width,
                    i / width,
                    noise[i * 3] << 16 & 0xff0000 | noise[i * 3 + 1] << 8 & 0xff00 | noise[i * 3 + 2] & 0xff);
        return image;
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
