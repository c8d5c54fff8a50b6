package social.kith.content.media.picture;

import java.nio.ByteBuffer;

/** Takes a GIF's frame out of its codes (GIF89a, appendix F). */
final class LzwReader {
    private static final int MOST_CODES = 4096;

    private final short[] before = new short[MOST_CODES];
    private final byte[] first = new byte[MOST_CODES];
    private final byte[] last = new byte[MOST_CODES];
    private final int[] lengths = new int[MOST_CODES];

    /**
     * @param into as many pixels as there are
     * @throws Unfit unless there are just as many, or a few too many, in it
     */
    void read(ByteBuffer blocks, int codeSize, byte[] into, int count) throws Unfit {
        ByteBuffer in = blocks.duplicate().rewind();
        int clear = 1 << codeSize;
        int end = clear + 1;
        for (int i = 0; i < clear; i++) {
            first[i] = (byte) i;
            last[i] = (byte) i;
            lengths[i] = 1;
        }
        int next = end + 1;
        int width = codeSize + 1;
        int previous = -1;
        int filled = 0;
        int bits = 0;
        int held = 0;
        int block = 0;
        while (filled < count) {
            while (held < width) {
                if (block == 0) block = in.hasRemaining() ? Byte.toUnsignedInt(in.get()) : 0;
                if (block == 0) throw Unfit.damaged(Format.GIF, "pixels of a frame are missing");
                bits |= Byte.toUnsignedInt(in.get()) << held;
                block--;
                held += 8;
            }
            int code = bits & (1 << width) - 1;
            bits >>>= width;
            held -= width;
            if (code == clear) {
                next = end + 1;
                width = codeSize + 1;
                previous = -1;
                continue;
            }
            if (code == end) throw Unfit.damaged(Format.GIF, "pixels of a frame are missing");
            if (code > next || code == next && previous < 0 || previous < 0 && code > end)
                throw Unfit.damaged(Format.GIF, "a frame is not coded as it should be");
            if (previous >= 0 && next < MOST_CODES) {
                before[next] = (short) previous;
                lengths[next] = lengths[previous] + 1;
                first[next] = first[previous];
                last[next] = first[code == next ? previous : code];
                next++;
                if (next == 1 << width && width < 12) width++;
            } else if (code >= next) throw Unfit.damaged(Format.GIF, "a frame is not coded as it should be");
            filled = write(code, into, filled, count);
            previous = code;
        }
    }

    private int write(int code, byte[] into, int from, int count) {
        int end = from + lengths[code];
        int at = code;
        for (int i = end - 1; i >= from; i--) {
            if (i < count) into[i] = last[at];
            at = before[at];
        }
        return Math.min(end, count);
    }
}
