package social.kith.content.media.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Puts a GIF's frame into codes (GIF89a, appendix F). */
final class LzwWriter {
    private static final int MOST_CODES = 4096;
    /** Twice as many as codes, so that few meet in one place. */
    private static final int PLACES = 8192;

    private final int[] keys = new int[PLACES];
    private final short[] codes = new short[PLACES];
    private final byte[] block = new byte[256];
    private int filled;
    private int bits;
    private int held;

    void write(byte[] pixels, int count, int codeSize, OutputStream out) throws IOException {
        int clear = 1 << codeSize;
        int width = codeSize + 1;
        int next = clear + 2;
        Arrays.fill(keys, -1);
        put(clear, width, out);
        int prefix = Byte.toUnsignedInt(pixels[0]);
        for (int i = 1; i < count; i++) {
            int pixel = Byte.toUnsignedInt(pixels[i]);
            int key = prefix << 8 | pixel;
            int place = place(key);
            if (keys[place] == key) {
                prefix = codes[place];
                continue;
            }
            put(prefix, width, out);
            if (next < MOST_CODES) {
                keys[place] = key;
                codes[place] = (short) next;
                if (next == 1 << width) width++;
                next++;
            } else {
                put(clear, width, out);
                Arrays.fill(keys, -1);
                width = codeSize + 1;
                next = clear + 2;
            }
            prefix = pixel;
        }
        put(prefix, width, out);
        // The reader has made one more code by now.
        if (next == 1 << width && width < 12) width++;
        put(clear + 1, width, out);
        finish(out);
    }

    private int place(int key) {
        int place = (key * 0x9E3779B1) >>> 19;
        while (keys[place] != -1 && keys[place] != key) place = place + 1 & PLACES - 1;
        return place;
    }

    private void put(int code, int width, OutputStream out) throws IOException {
        bits |= code << held;
        held += width;
        while (held >= 8) {
            add(out);
        }
    }

    private void add(OutputStream out) throws IOException {
        block[++filled] = (byte) bits;
        bits >>>= 8;
        held -= 8;
        if (filled == 255) flush(out);
    }

    private void flush(OutputStream out) throws IOException {
        block[0] = (byte) filled;
        out.write(block, 0, filled + 1);
        filled = 0;
    }

    private void finish(OutputStream out) throws IOException {
        if (held > 0) {
            held = Math.max(held, 8);
            add(out);
        }
        bits = 0;
        held = 0;
        if (filled > 0) flush(out);
        out.write(0);
    }
}
