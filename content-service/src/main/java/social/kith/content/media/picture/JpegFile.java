package social.kith.content.media.picture;

import java.nio.ByteBuffer;

/** A JPEG by its markers (ITU T.81, annex B). */
final class JpegFile {
    private static final int SOS = 0xda;
    private static final int EOI = 0xd9;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final int INKS = 4;
    /** A progressive one has a dozen; each is another walk through all pixels. */
    private static final int MOST_SCANS = 100;

    private final ByteBuffer file;
    private int width;
    private int height;
    private int colours;
    private boolean adobe;
    private int scans;
    private int orientation = Exif.UPRIGHT;

    private JpegFile(ByteBuffer file) {
        this.file = file;
    }

    static Inspected inspect(ByteBuffer file) throws Unfit {
        var jpeg = new JpegFile(file.duplicate());
        jpeg.walk();
        if (jpeg.scans == 0) throw Unfit.damaged(Format.JPEG, "there is no picture in it");
        // Without Adobe's mark nobody agrees on what four of them are: inks, or three and how much shows.
        if (jpeg.colours == INKS && !jpeg.adobe)
            throw new Unfit(Unfit.Reason.WRONG_TYPE, "This kind of JPEG (four colours of no known kind) is not taken.");
        return Inspected.still(Format.JPEG, jpeg.width, jpeg.height, jpeg.orientation);
    }

    private void walk() throws Unfit {
        file.position(2);
        for (int marker = marker(); marker != EOI; marker = marker()) {
            if (isAlone(marker)) continue;
            int start = file.position();
            int length = Short.toUnsignedInt(file.getShort(start));
            if (length < 2) throw Unfit.damaged(Format.JPEG, "a part of it has no length");
            if (isFrame(marker)) frame(marker, start + 2);
            if (marker == APP1 && Format.has(file, start + 2, "Exif\0\0") && length > 8)
                orientation = Exif.orientation(file.slice(start + 8, length - 8));
            if (marker == APP14 && Format.has(file, start + 2, "Adobe")) adobe = true;
            file.position(start + length);
            if (marker == SOS) passScan();
        }
    }

    private int marker() throws Unfit {
        if (next() != 0xff) throw Unfit.damaged(Format.JPEG, "something else is where a part of it should begin");
        int marker = next();
        while (marker == 0xff) marker = next();
        return marker;
    }

    private int next() {
        return Byte.toUnsignedInt(file.get());
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || marker >= 0xd0 && marker <= 0xd8;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void frame(int marker, int at) throws Unfit {
        // Baseline, extended and progressive, of 8 bits: what there is in the world; the rest, browsers do not show
        // either.
        if (marker > 0xc2 || file.get(at) != 8)
            throw new Unfit(
                    Unfit.Reason.WRONG_TYPE, "This kind of JPEG (lossless, arithmetic or 12-bit) is not taken.");
        if (width != 0) throw Unfit.damaged(Format.JPEG, "it says twice how large it is");
        height = Short.toUnsignedInt(file.getShort(at + 1));
        width = Short.toUnsignedInt(file.getShort(at + 3));
        colours = file.get(at + 5);
        Inspected.requirePixels(Format.JPEG, width, height);
    }

    private void passScan() throws Unfit {
        if (width == 0) throw Unfit.damaged(Format.JPEG, "it does not say how large it is");
        if (++scans > MOST_SCANS) throw Unfit.tooLarge("This JPEG is made of too many scans.");
        while (true) {
            while (next() != 0xff) {
                // coded pixels
            }
            int after = next();
            while (after == 0xff) after = next();
            if (after != 0 && !(after >= 0xd0 && after <= 0xd7)) {
                file.position(file.position() - 2);
                return;
            }
        }
    }
}
