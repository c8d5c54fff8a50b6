package social.kith.content.media.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Writes a GIF block by block, right or wrong. */
public final class GifBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** With sixteen colours that everything may use. */
    public static GifBytes of(int width, int height) {
        var gif = new GifBytes();
        gif.text("GIF89a");
        gif.u16(width);
        gif.u16(height);
        gif.bytes(0x80 | 3, 0, 0);
        gif.palette(16, 1);
        return gif;
    }

    public GifBytes loops(int times) {
        text("!\u00ff\u000bNETSCAPE2.0\u0003\u0001");
        u16(times);
        bytes(0);
        return this;
    }

    public GifBytes comment(String words) {
        text("!\u00fe");
        bytes(words.length());
        text(words);
        bytes(0);
        return this;
    }

    public GifBytes control(int disposal, int delay, int transparent) {
        text("!\u00f9\u0004");
        bytes(disposal << 2 | (transparent >= 0 ? 1 : 0));
        u16(delay);
        bytes(Math.max(transparent, 0), 0);
        return this;
    }

    /** In the common colours. */
    public GifBytes frame(int left, int top, int width, int height, byte[] pixels) {
        head(left, top, width, height, 0);
        return coded(pixels, 4);
    }

    public GifBytes interlacedFrameOfItsOwnColours(int left, int top, int width, int height, byte[] pixels) {
        head(left, top, width, height, 0x40 | 0x80 | 7);
        palette(256, 7);
        return coded(pixels, 8);
    }

    public GifBytes rawFrame(int width, int height, int codeSize, byte[] codes) {
        head(0, 0, width, height, 0);
        bytes(codeSize, codes.length);
        out.writeBytes(codes);
        bytes(0);
        return this;
    }

    private void head(int left, int top, int width, int height, int packed) {
        bytes(',');
        u16(left);
        u16(top);
        u16(width);
        u16(height);
        bytes(packed);
    }

    private GifBytes coded(byte[] pixels, int codeSize) {
        bytes(codeSize);
        try {
            new LzwWriter().write(pixels, pixels.length, codeSize, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    public byte[] withoutTrailer() {
        return out.toByteArray();
    }

    public byte[] done() {
        bytes(';');
        return out.toByteArray();
    }

    /** A frame's pixels, each one of so many colours. */
    public static byte[] noise(int count, int colours, int seed) {
        var random = new Random(seed);
        byte[] pixels = new byte[count];
        for (int i = 0; i < count; i++) pixels[i] = (byte) random.nextInt(colours);
        return pixels;
    }

    private void palette(int colours, int seed) {
        byte[] palette = new byte[colours * 3];
        new Random(seed).nextBytes(palette);
        out.writeBytes(palette);
    }

    private void text(String latin) {
        out.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void bytes(int... values) {
        for (int value : values) out.write(value);
    }

    private void u16(int value) {
        bytes(value, value >> 8);
    }
}
