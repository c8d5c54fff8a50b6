package social.kith.content.media;

import static social.kith.content.media.Corpus.joined;
import static social.kith.content.media.Corpus.latin;
import static social.kith.content.media.Corpus.photo;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** JPEGs as they come from cameras, printers and attackers. */
final class JpegSamples {
    private static final byte[] JPEG = Drawing.jpeg(320, 240);
    private final Corpus corpus;

    JpegSamples(Corpus corpus) {
        this.corpus = corpus;
    }

    void whole() {
        corpus.stored("plain.jpg", JPEG, "image/jpeg", 320, 240);
        corpus.stored("called-wrongly.gif", JPEG, "image/jpeg", 320, 240);
        for (int orientation = 1; orientation <= 8; orientation++)
            corpus.stored(
                    "held-" + orientation + ".jpg",
                    JpegBytes.withExif(JPEG, orientation),
                    "image/jpeg",
                    orientation < 5 ? 320 : 240,
                    orientation < 5 ? 240 : 320);
        corpus.stored("held-in-no-way.jpg", JpegBytes.withExif(JPEG, 99), "image/jpeg", 320, 240);
        corpus.stored("progressive.jpg", JpegBytes.progressive(320, 240), "image/jpeg", 320, 240);
        corpus.stored("inks.jpg", JpegBytes.cmyk(320, 240), "image/jpeg", 320, 240);
        corpus.stored("profile.jpg", JpegBytes.withLinearProfile(JPEG), "image/jpeg", 320, 240);
        corpus.stored(
                "broken-profile.jpg",
                JpegBytes.withSegment(JPEG, 0xe2, latin("ICC_PROFILE\0\1\1no profile")),
                "image/jpeg",
                320,
                240);
        corpus.stored(
                "grey.jpg",
                Drawing.written(Drawing.corners(320, 240, BufferedImage.TYPE_BYTE_GRAY), "jpeg"),
                "image/jpeg",
                320,
                240);
        corpus.stored("large.jpg", Drawing.jpeg(5_000, 200), "image/jpeg", 2_560, 102);
        corpus.stored("line.jpg", Drawing.jpeg(1, 9_000), "image/jpeg", 1, 2_560);
        corpus.stored(
                "remark.jpg",
                JpegBytes.withSegment(JPEG, 0xfe, latin("*/ alert('SECRET') /*")),
                "image/jpeg",
                320,
                240);
        corpus.stored("more-behind.jpg", joined(JPEG, latin("SECRET")), "image/jpeg", 320, 240);
    }

    void broken() {
        corpus.refused("cut.jpg", Arrays.copyOf(JPEG, JPEG.length / 2), 415, "ends too early");
        corpus.refused("cut-at-the-head.jpg", Arrays.copyOf(JPEG, 20), 415, "ends too early");
        corpus.refused("three-bytes.jpg", Arrays.copyOf(JPEG, 3), 415, "ends too early");
        corpus.refused("no-end.jpg", Arrays.copyOf(JPEG, JPEG.length - 2), 415, "ends too early");
        byte[] photo = Drawing.written(photo(320, 240), "jpeg");
        corpus.refused(
                "cut-and-ended.jpg",
                joined(Arrays.copyOf(photo, photo.length / 2), new byte[] {(byte) 0xff, (byte) 0xd9}),
                415,
                "pixels of it are missing");
        corpus.refused("no-picture.jpg", latin("\u00ff\u00d8\u00ff\u00d9"), 415, "no picture");
        corpus.refused("giant.jpg", sized(JPEG, 65_500, 65_500), 413, "40 megapixels");
        corpus.refused("no-height.jpg", sized(JPEG, 320, 0), 415, "no size");
        byte[] arithmetic = JPEG.clone();
        arithmetic[JpegBytes.find(JPEG, 0xc0) + 1] = (byte) 0xc9;
        corpus.refused("arithmetic.jpg", arithmetic, 415, "not taken");
        corpus.refused("scans.jpg", JpegBytes.withScans(Drawing.jpeg(8, 8), 200), 413, "scans");
    }

    private static byte[] sized(byte[] jpeg, int width, int height) {
        byte[] out = jpeg.clone();
        int at = JpegBytes.find(jpeg, 0xc0) + 5;
        out[at] = (byte) (height >> 8);
        out[at + 1] = (byte) height;
        out[at + 2] = (byte) (width >> 8);
        out[at + 3] = (byte) width;
        return out;
    }
}
