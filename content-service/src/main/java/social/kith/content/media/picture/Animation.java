package social.kith.content.media.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Makes an animated GIF anew: the same pixels, colours, places, delays, ways of going on and repeats, each frame decoded
 * and coded again; comments, other programs' blocks, what is between blocks and what comes after the end are gone.
 */
final class Animation {
    private final GifFile gif;
    private final OutputStream out;
    private final LzwReader reader = new LzwReader();
    private final LzwWriter writer = new LzwWriter();

    Animation(GifFile gif, OutputStream out) {
        this.gif = gif;
        this.out = out;
    }

    void write() throws IOException, Unfit {
        text("GIF89a");
        u16(gif.width());
        u16(gif.height());
        out.write(packed(gif.palette(), 0x70));
        out.write(gif.background());
        out.write(0);
        palette(gif.palette());
        if (gif.loops() >= 0) {
            text("!\u00ff\u000bNETSCAPE2.0\u0003\u0001");
            u16(gif.loops());
            out.write(0);
        }
        long largest = gif.frames().stream().mapToLong(GifFrame::pixels).max().orElse(0);
        byte[] pixels = new byte[(int) largest];
        for (GifFrame frame : gif.frames()) frame(frame, pixels);
        out.write(';');
    }

    private void frame(GifFrame frame, byte[] pixels) throws IOException, Unfit {
        reader.read(frame.data(), frame.codeSize(), pixels, (int) frame.pixels());
        byte[] control = frame.control();
        if (control != null) {
            text("!\u00f9\u0004");
            out.write(control);
            out.write(0);
        }
        out.write(',');
        u16(frame.left());
        u16(frame.top());
        u16(frame.width());
        u16(frame.height());
        out.write(packed(frame.palette(), frame.interlaced() ? 0x40 : 0));
        palette(frame.palette());
        // One bit is coded with two: what is coded so is read everywhere.
        int codeSize = Math.max(2, frame.codeSize());
        out.write(codeSize);
        writer.write(pixels, (int) frame.pixels(), codeSize, out);
    }

    private static int packed(byte @Nullable [] palette, int others) {
        if (palette == null) return others;
        int bits = Integer.numberOfTrailingZeros(palette.length / 3);
        return others | 0x80 | bits - 1;
    }

    private void palette(byte @Nullable [] palette) throws IOException {
        if (palette != null) out.write(palette);
    }

    private void text(String latin) throws IOException {
        out.write(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void u16(int value) throws IOException {
        out.write(value);
        out.write(value >> 8);
    }
}
