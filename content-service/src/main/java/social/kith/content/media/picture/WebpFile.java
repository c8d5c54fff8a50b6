package social.kith.content.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A WebP by its chunks (RFC 9649). */
final class WebpFile {
    private static final int KEY_FRAME_START = 0x9d012a;
    private static final int LOSSLESS_START = 0x2f;
    private static final int CHUNK_HEAD = 8;
    private static final int FRAME_HEAD = 16;

    private final ByteBuffer file;
    private int width;
    private int height;
    private int pictures;
    private int frames;
    private int orientation = Exif.UPRIGHT;

    private WebpFile(ByteBuffer file) {
        this.file = file;
    }

    static Inspected inspect(ByteBuffer file) throws Unfit {
        var webp = new WebpFile(file.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        long end = Integer.toUnsignedLong(webp.file.getInt(4)) + CHUNK_HEAD;
        if (end > file.limit()) throw Unfit.damaged(Format.WEBP, "it ends too early");
        webp.walk(12, (int) end, false);
        if (webp.pictures == 0) throw Unfit.damaged(Format.WEBP, "there is no picture in it");
        // Of an animation, the first frame is kept.
        return Inspected.still(Format.WEBP, webp.width, webp.height, webp.orientation);
    }

    private void walk(int from, int end, boolean inFrame) throws Unfit {
        for (int at = from; at + CHUNK_HEAD <= end; ) {
            long length = Integer.toUnsignedLong(file.getInt(at + 4));
            if (length > end - at - CHUNK_HEAD) throw Unfit.damaged(Format.WEBP, "it ends too early");
            chunk(at, (int) length, inFrame);
            at += CHUNK_HEAD + (int) length + (int) (length & 1);
        }
    }

    private void chunk(int at, int length, boolean inFrame) throws Unfit {
        int data = at + CHUNK_HEAD;
        if (Format.has(file, at, "VP8X")) sized(1 + int24(data + 4), 1 + int24(data + 7));
        else if (Format.has(file, at, "VP8 ")) lossy(data);
        else if (Format.has(file, at, "VP8L")) lossless(data);
        else if (Format.has(file, at, "EXIF")) exif(data, length);
        else if (Format.has(file, at, "ANMF") && !inFrame) {
            Inspected.requireFrames(++frames);
            walk(data + FRAME_HEAD, data + length, true);
        }
    }

    private void lossy(int data) throws Unfit {
        boolean keyFrame = (file.get(data) & 1) == 0;
        int start = Byte.toUnsignedInt(file.get(data + 3)) << 16
                | Byte.toUnsignedInt(file.get(data + 4)) << 8
                | Byte.toUnsignedInt(file.get(data + 5));
        if (!keyFrame || start != KEY_FRAME_START) throw Unfit.damaged(Format.WEBP, "its picture does not begin");
        pictures++;
        sized(file.getShort(data + 6) & 0x3fff, file.getShort(data + 8) & 0x3fff);
    }

    private void lossless(int data) throws Unfit {
        if (file.get(data) != LOSSLESS_START) throw Unfit.damaged(Format.WEBP, "its picture does not begin");
        pictures++;
        int sizes = file.getInt(data + 1);
        sized(1 + (sizes & 0x3fff), 1 + (sizes >>> 14 & 0x3fff));
    }

    /** The first size is the whole's; what comes after is drawn into it. */
    private void sized(int partWidth, int partHeight) throws Unfit {
        Inspected.requirePixels(Format.WEBP, partWidth, partHeight);
        if (width == 0) {
            width = partWidth;
            height = partHeight;
        } else if (partWidth > width || partHeight > height)
            throw Unfit.damaged(Format.WEBP, "a part of it is larger than the whole");
    }

    private void exif(int data, int length) {
        // Some writers put JPEG's prefix before it.
        int skip = Format.has(file, data, "Exif\0\0") ? 6 : 0;
        orientation = Exif.orientation(file.slice(data + skip, length - skip));
    }

    private int int24(int at) {
        return Short.toUnsignedInt(file.getShort(at)) | Byte.toUnsignedInt(file.get(at + 2)) << 16;
    }
}
