package social.kith.content.media.picture;

import java.util.Arrays;

/** The first frame of a GIF as it is shown: where it belongs, with nothing around it. */
final class GifStill {
    private final GifFile gif;
    private final GifFrame frame;
    private final byte[] coded;
    private final int[] colours;

    private GifStill(GifFile gif) throws Unfit {
        this.gif = gif;
        this.frame = gif.frames().getFirst();
        this.coded = new byte[(int) frame.pixels()];
        new LzwReader().read(frame.data(), frame.codeSize(), coded, coded.length);
        byte[] palette = frame.palette() == null ? gif.palette() : frame.palette();
        if (palette == null) throw Unfit.damaged(Format.GIF, "a frame has no colours");
        this.colours = colours(palette, frame.transparent());
    }

    static Pixels of(GifFile gif, int largestSide) throws Unfit {
        var still = new GifStill(gif);
        return new AreaAverage(gif.width(), gif.height(), largestSide).of(still::row);
    }

    private void row(int y, int[] rgba) {
        Arrays.fill(rgba, 0);
        int inside = y - frame.top();
        if (inside < 0 || inside >= frame.height()) return;
        int from = frame.codedRow(inside) * frame.width();
        for (int x = 0; x < frame.width(); x++) {
            int colour = colours[Byte.toUnsignedInt(coded[from + x])];
            int at = (frame.left() + x) * 4;
            rgba[at] = colour >> 16 & 0xff;
            rgba[at + 1] = colour >> 8 & 0xff;
            rgba[at + 2] = colour & 0xff;
            rgba[at + 3] = colour >>> 24;
        }
    }

    /** A colour that is not there is black, as browsers have it. */
    private static int[] colours(byte[] palette, int transparent) {
        int[] colours = new int[256];
        Arrays.fill(colours, 0xff000000);
        for (int i = 0; i * 3 < palette.length; i++)
            colours[i] |= Byte.toUnsignedInt(palette[i * 3]) << 16
                    | Byte.toUnsignedInt(palette[i * 3 + 1]) << 8
                    | Byte.toUnsignedInt(palette[i * 3 + 2]);
        if (transparent >= 0) colours[transparent] = 0;
        return colours;
    }
}
