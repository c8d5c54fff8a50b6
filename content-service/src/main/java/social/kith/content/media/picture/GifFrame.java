package social.kith.content.media.picture;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One picture of a GIF, as it is coded.
 *
 * @param palette of its own, three bytes a colour; null where it uses the file's
 * @param control its graphic control extension: four bytes, or null
 * @param codeSize the least bits of a code (LZW)
 * @param data where its blocks of codes are in the file
 */
record GifFrame(
        int left,
        int top,
        int width,
        int height,
        boolean interlaced,
        byte @Nullable [] palette,
        byte @Nullable [] control,
        int codeSize,
        ByteBuffer data) {
    private static final int TRANSPARENT = 1;

    long pixels() {
        return (long) width * height;
    }

    /** The colour that shows what is behind; -1 for none. */
    int transparent() {
        return control != null && (control[0] & TRANSPARENT) != 0 ? Byte.toUnsignedInt(control[3]) : -1;
    }

    /** Which of the coded rows is that row of the picture (GIF89a, appendix E). */
    int codedRow(int y) {
        if (!interlaced) return y;
        int eighths = (height + 7) / 8;
        int fourths = (height + 3) / 8;
        int halves = (height + 1) / 4;
        if (y % 8 == 0) return y / 8;
        if (y % 8 == 4) return eighths + y / 8;
        if (y % 4 == 2) return eighths + fourths + y / 4;
        return eighths + fourths + halves + y / 2;
    }
}
