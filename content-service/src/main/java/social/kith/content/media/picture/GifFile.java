package social.kith.content.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A GIF by its blocks (GIF89a): what makes its pictures and how they follow each other, and nothing else. */
final class GifFile {
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;
    /** Of all frames together: beyond, they take longer than a request may. */
    private static final long MOST_FRAME_PIXELS = 400_000_000;

    private final ByteBuffer file;
    private int width;
    private int height;
    private int background;
    private byte @Nullable [] palette;
    private int loops = -1;
    private final List<GifFrame> frames = new ArrayList<>();
    private byte @Nullable [] control;
    private long pixels;

    private GifFile(ByteBuffer file) {
        this.file = file;
    }

    static GifFile read(ByteBuffer file) throws Unfit {
        var gif = new GifFile(file.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        gif.readAll();
        return gif;
    }

    private void readAll() throws Unfit {
        file.position(6);
        width = u16();
        height = u16();
        int packed = u8();
        background = u8();
        u8(); // the shape of pixels, which nobody minds
        palette = palette(packed);
        // Some writers leave the trailer out, and nobody misses it.
        while (file.hasRemaining()) {
            int block = u8();
            if (block == TRAILER) break;
            if (block == EXTENSION) extension();
            else if (block == PICTURE) picture();
            else throw Unfit.damaged(Format.GIF, "something else is where a part of it should begin");
        }
        if (frames.isEmpty()) throw Unfit.damaged(Format.GIF, "there is no picture in it");
        Inspected.requirePixels(Format.GIF, width, height);
        for (GifFrame frame : frames)
            if (frame.left() + frame.width() > width || frame.top() + frame.height() > height)
                throw Unfit.damaged(Format.GIF, "a frame is larger than the whole");
    }

    private void extension() {
        int kind = u8();
        if (kind == CONTROL && file.get(file.position()) == 4) {
            control = new byte[4];
            file.get(file.position() + 1, control);
        }
        if (kind == APPLICATION && isLoop(file.position()))
            loops = Short.toUnsignedInt(file.getShort(file.position() + 14));
        blocks();
    }

    private boolean isLoop(int at) {
        return Format.has(file, at, "\u000bNETSCAPE2.0\u0003\u0001")
                || Format.has(file, at, "\u000bANIMEXTS1.0\u0003\u0001");
    }

    private void picture() throws Unfit {
        int left = u16();
        int top = u16();
        int frameWidth = u16();
        int frameHeight = u16();
        Inspected.requirePixels(Format.GIF, frameWidth, frameHeight);
        pixels += (long) frameWidth * frameHeight;
        if (pixels > MOST_FRAME_PIXELS)
            throw Unfit.tooLarge(
                    "The frames of this animation have more than 400 megapixels together, and those are the most.");
        Inspected.requireFrames(frames.size() + 1);
        int packed = u8();
        byte[] own = palette(packed);
        if (own == null && palette == null) throw Unfit.damaged(Format.GIF, "a frame has no colours");
        int codeSize = u8();
        if (codeSize < 1 || codeSize > 8) throw Unfit.damaged(Format.GIF, "a frame is coded in no known way");
        var frame = new GifFrame(
                left, top, frameWidth, frameHeight, (packed & 0x40) != 0, own, control, codeSize, blocks());
        if (frames.isEmpty()) growTo(left + frameWidth, top + frameHeight);
        frames.add(frame);
        control = null;
    }

    /** Some files are smaller than their first frame; browsers show the frame. */
    private void growTo(int right, int bottom) {
        width = Math.max(width, right);
        height = Math.max(height, bottom);
    }

    /** @return the blocks that follow, up to the empty one that ends them */
    private ByteBuffer blocks() {
        int start = file.position();
        for (int length = u8(); length > 0; length = u8()) {
            if (length > file.remaining()) throw new IndexOutOfBoundsException();
            file.position(file.position() + length);
        }
        return file.slice(start, file.position() - start);
    }

    private byte @Nullable [] palette(int packed) {
        if ((packed & 0x80) == 0) return null;
        byte[] colours = new byte[3 << (packed & 7) + 1];
        file.get(colours);
        return colours;
    }

    private int u8() {
        return Byte.toUnsignedInt(file.get());
    }

    private int u16() {
        return Short.toUnsignedInt(file.getShort());
    }

    Inspected inspected() {
        return new Inspected(Format.GIF, width, height, frames.size(), Exif.UPRIGHT);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int background() {
        return background;
    }

    byte @Nullable [] palette() {
        return palette;
    }

    /** How often it is played, 0 for ever; -1 where it does not say, which is once. */
    int loops() {
        return loops;
    }

    List<GifFrame> frames() {
        return frames;
    }
}
