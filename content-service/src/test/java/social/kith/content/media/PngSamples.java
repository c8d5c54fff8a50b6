package social.kith.content.media;

import static social.kith.content.media.Corpus.latin;
import static social.kith.content.media.Corpus.photo;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/** PNGs of every kind, and bombs. */
final class PngSamples {
    private static final byte[] PNG = Drawing.png(320, 240);
    private final Corpus corpus;

    PngSamples(Corpus corpus) {
        this.corpus = corpus;
    }

    void whole() {
        corpus.stored("plain.png", PNG, "image/png", 320, 240);
        corpus.stored("interlaced.png", interlacedPng(), "image/png", 320, 240);
        corpus.stored("sixteen-bits.png", sixteenBits(), "image/png", 320, 240);
        corpus.stored(
                "grey.png",
                Drawing.written(Drawing.corners(320, 240, BufferedImage.TYPE_BYTE_GRAY), "png"),
                "image/png",
                320,
                240);
        corpus.stored(
                "grey-16.png",
                Drawing.written(Drawing.corners(320, 240, BufferedImage.TYPE_USHORT_GRAY), "png"),
                "image/png",
                320,
                240);
        corpus.stored("palette.png", palettePng(), "image/png", 320, 240);
        corpus.stored("seen-through.png", seenThrough(), "image/png", 320, 240);
        corpus.stored("photo.png", Drawing.written(photo(1_300, 1_000), "png"), "image/jpeg", 1_300, 1_000);
        corpus.stored(
                "one-bit-and-large.png",
                PngBytes.of(6_300, 6_300).rows(6_300, 6_300).done(),
                "image/png",
                2_560,
                2_560);
        corpus.stored(
                "text-bomb.png",
                PngBytes.of(8, 8).packed("zTXt", 300_000_000).rows(8, 8).done(),
                "image/png",
                8,
                8);
        corpus.stored(
                "profile-bomb.png",
                PngBytes.of(8, 8).packed("iCCP", 300_000_000).rows(8, 8).done(),
                "image/png",
                8,
                8);
        corpus.stored(
                "more-rows-than-said.png", PngBytes.of(8, 8).rows(8, 50_000_000).done(), "image/png", 8, 8);
        corpus.stored(
                "exif.png",
                PngBytes.of(8, 16)
                        .chunk("eXIf", Arrays.copyOfRange(JpegBytes.exif(6), 6, JpegBytes.exif(6).length))
                        .rows(8, 16)
                        .done(),
                "image/png",
                16,
                8);
        corpus.stored(
                "remark.png",
                PngBytes.of(8, 8)
                        .chunk("tEXt", latin("Comment\0" + Corpus.SCRIPT))
                        .rows(8, 8)
                        .done(),
                "image/png",
                8,
                8);
    }

    void broken() {
        corpus.refused(
                "pixel-bomb.png",
                PngBytes.of(60_000, 60_000).rows(60_000, 60_000).done(),
                413,
                "40 megapixels");
        corpus.refused(
                "giant.png",
                PngBytes.of(Integer.MAX_VALUE, Integer.MAX_VALUE).rows(8, 8).done(),
                413,
                "40 megapixels");
        corpus.refused("negative.png", PngBytes.of(-1, 8).rows(8, 8).done(), 415, "no size");
        corpus.refused("cut.png", Arrays.copyOf(PNG, PNG.length / 2), 415, "ends too early");
        corpus.refused("no-end.png", PngBytes.of(8, 8).rows(8, 8).unfinished(), 415, "ends too early");
        corpus.refused("no-picture.png", PngBytes.of(8, 8).done(), 415, "no picture");
        corpus.refused("rows-missing.png", PngBytes.of(800, 800).rows(800, 3).done(), 415, "damaged");
        corpus.refused(
                "out-of-order.png",
                PngBytes.of(8, 8).chunk("IHDR", new byte[13]).rows(8, 8).done(),
                415,
                "out of order");
        byte[] flipped = PNG.clone();
        flipped[PNG.length / 2] ^= 1;
        corpus.refused("flipped.png", flipped, 415, "checksum");
        corpus.refused(
                "nonsense.png",
                PngBytes.of(8, 8).chunk("IDAT", latin("not deflated")).done(),
                415,
                "damaged");
    }

    private static byte[] interlacedPng() {
        return JpegBytes.progressively(Drawing.corners(320, 240, BufferedImage.TYPE_INT_RGB), "png");
    }

    private static byte[] sixteenBits() {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                ColorModel.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        var image = new BufferedImage(model, model.createCompatibleWritableRaster(320, 240), false, null);
        image.createGraphics().drawImage(Drawing.corners(320, 240, BufferedImage.TYPE_INT_ARGB), 0, 0, null);
        return Drawing.written(image, "png");
    }

    private static byte[] palettePng() {
        byte[] red = {(byte) 255, 0, 0, (byte) 255};
        byte[] green = {0, (byte) 255, 0, (byte) 255};
        byte[] blue = {0, 0, (byte) 255, (byte) 255};
        var image = new BufferedImage(
                320, 240, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(2, 4, red, green, blue));
        image.createGraphics().drawImage(Drawing.corners(320, 240, BufferedImage.TYPE_INT_RGB), 0, 0, null);
        return Drawing.written(image, "png");
    }

    private static byte[] seenThrough() {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(255, 0, 0, 128));
        graphics.fillRect(0, 0, 160, 120);
        return Drawing.written(image, "png");
    }
}
