package social.kith.content.media.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a look at a file's structure tells, before any of it is decoded.
 *
 * @param frames pictures in it that follow each other; 1 for a still one
 * @param orientation how it is to be turned, as EXIF numbers it: 1 to 8
 */
public record Inspected(Format format, int width, int height, int frames, int orientation) {
    /** More than any phone's camera gives by default, and what fits in the decoder's memory. */
    public static final int MOST_PIXELS = 40_000_000;

    public static final int MOST_FRAMES = 500;

    /** @throws Unfit if it is no image that is taken: of another kind, damaged, or too large in pixels or frames */
    public static Inspected of(ByteBuffer file) throws Unfit {
        ByteBuffer all = file.slice().order(ByteOrder.BIG_ENDIAN);
        Format format = Format.of(all);
        try {
            return format.inspect(all);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException ended) {
            throw Unfit.damaged(format, "it ends too early");
        }
    }

    static Inspected still(Format format, int width, int height, int orientation) throws Unfit {
        requirePixels(format, width, height);
        return new Inspected(format, width, height, 1, orientation);
    }

    static void requirePixels(Format format, int width, int height) throws Unfit {
        if (width < 1 || height < 1) throw Unfit.damaged(format, "it has no size");
        if ((long) width * height > MOST_PIXELS)
            throw Unfit.tooLarge("This image has " + width + " × " + height
                    + " pixels, and 40 megapixels are the most. Make it smaller, then try again.");
    }

    static void requireFrames(int frames) throws Unfit {
        if (frames > MOST_FRAMES)
            throw Unfit.tooLarge("This animation has more than " + MOST_FRAMES + " frames, and those are the most.");
    }

    /** Of how many pixels the decoder has to keep in mind at once. */
    public long pixels() {
        return (long) width * height;
    }

    boolean isAnimated() {
        return frames > 1;
    }
}
