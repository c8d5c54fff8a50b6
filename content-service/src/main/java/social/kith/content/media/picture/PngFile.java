package social.kith.content.media.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG by its chunks (PNG, third edition). */
final class PngFile {
    static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    /** What makes the picture; the rest describes it, may be packed a thousandfold, and is not looked into. */
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final ByteBuffer file;
    private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
    private int width;
    private int height;
    private boolean pixels;
    private int orientation = Exif.UPRIGHT;

    private PngFile(ByteBuffer file) {
        this.file = file;
    }

    static Inspected inspect(ByteBuffer file) throws Unfit {
        var png = new PngFile(file);
        png.walk(false);
        return Inspected.still(Format.PNG, png.width, png.height, png.orientation);
    }

    /** The same picture without anything else. */
    static byte[] picture(ByteBuffer file) throws Unfit {
        var png = new PngFile(file);
        png.walk(true);
        return png.picture.toByteArray();
    }

    private void walk(boolean keep) throws Unfit {
        if (keep) picture.writeBytes(SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
        String type;
        int at = SIGNATURE.length();
        do {
            int length = file.getInt(at);
            if (length < 0 || length > file.limit() - at - 12) throw Unfit.damaged(Format.PNG, "it ends too early");
            type = type(at + 4);
            if (PICTURE.contains(type)) {
                check(type, at + 4, length + 4);
                if (keep) picture.writeBytes(bytes(at, length + 12));
            }
            read(type, at + 8, length);
            at += length + 12;
        } while (!type.equals("IEND"));
        if (!pixels) throw Unfit.damaged(Format.PNG, "there is no picture in it");
    }

    private void read(String type, int at, int length) throws Unfit {
        if (type.equals("IHDR") != (width == 0)) throw Unfit.damaged(Format.PNG, "its parts are out of order");
        switch (type) {
            case "IHDR" -> {
                width = file.getInt(at);
                height = file.getInt(at + 4);
                Inspected.requirePixels(Format.PNG, width, height);
            }
            case "IDAT" -> pixels = true;
            case "eXIf" -> orientation = Exif.orientation(file.slice(at, length));
            default -> {
                // says nothing that is asked
            }
        }
    }

    private void check(String type, int at, int length) throws Unfit {
        var sum = new CRC32();
        sum.update(file.slice(at, length));
        if ((int) sum.getValue() != file.getInt(at + length))
            throw Unfit.damaged(Format.PNG, "the checksum of its part " + type + " is wrong");
    }

    private String type(int at) {
        return new String(bytes(at, 4), StandardCharsets.ISO_8859_1);
    }

    private byte[] bytes(int at, int length) {
        byte[] bytes = new byte[length];
        file.get(at, bytes);
        return bytes;
    }
}
