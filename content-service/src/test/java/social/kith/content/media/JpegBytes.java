package social.kith.content.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEGs of kinds that a camera, a printer or an attacker makes. */
final class JpegBytes {
    private JpegBytes() {}

    static byte[] progressive(int width, int height) {
        return progressively(Drawing.corners(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** In several passes, each finer than the last. */
    static byte[] progressively(BufferedImage image, String format) {
        return written(format, new IIOImage(image, null, null), true);
    }

    /** Four inks, all cyan, as printers' programs write them: Adobe's mark, and the less the more. */
    static byte[] cmyk(int width, int height) {
        var inks = Raster.createInterleavedRaster(0, width, height, 4, null);
        int[] cyan = {0, 255, 255, 255};
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) inks.setPixel(x, y, cyan);
        byte[] jpeg = written("jpeg", new IIOImage(inks, null, null), false);
        return withSegment(jpeg, 0xee, "Adobe\0\144\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] written(String format, IIOImage image, boolean progressive) {
        ImageWriter writer = null;
        for (var any = ImageIO.getImageWritersByFormatName(format); any.hasNext(); ) {
            var next = any.next();
            // The JDK's: the other one writes no raster.
            if (next.getClass().getName().startsWith("com.sun.")) writer = next;
        }
        if (writer == null) throw new IllegalStateException("no writer");
        var bytes = new ByteArrayOutputStream();
        ImageWriteParam how = writer.getDefaultWriteParam();
        if (progressive) how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, image, how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** With what a phone writes: how it was held, where, and a remark. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xe1, exif(orientation));
    }

    static byte[] exif(int orientation) {
        byte[] remark = "SECRET REMARK\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] place = "GPS-SECRET\0".getBytes(StandardCharsets.ISO_8859_1);
        int entries = 3;
        int remarkAt = 8 + 2 + entries * 12 + 4;
        int gpsAt = remarkAt + remark.length;
        int placeAt = gpsAt + 2 + 12 + 4;
        return ByteBuffer.allocate(6 + placeAt + place.length)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) entries)
                .put(entry(0x010e, 2, remark.length, remarkAt))
                .put(entry(0x0112, 3, 1, orientation << 16))
                .put(entry(0x8825, 4, 1, gpsAt))
                .putInt(0)
                .put(remark)
                .putShort((short) 1)
                .put(entry(0x001b, 7, place.length, placeAt))
                .putInt(0)
                .put(place)
                .array();
    }

    private static byte[] entry(int tag, int type, int count, int value) {
        return ByteBuffer.allocate(12)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }

    /** In colours other than sRGB's, with the profile that says so. */
    static byte[] withLinearProfile(byte[] jpeg) {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] head = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        byte[] data = Arrays.copyOf(head, head.length + profile.length);
        System.arraycopy(profile, 0, data, head.length, profile.length);
        return withSegment(jpeg, 0xe2, data);
    }

    /** Right after its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + data.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Where the first part of that kind begins. */
    static int find(byte[] jpeg, int marker) {
        for (int at = 2;
                at < jpeg.length;
                at += 2 + (Byte.toUnsignedInt(jpeg[at + 2]) << 8 | Byte.toUnsignedInt(jpeg[at + 3])))
            if (Byte.toUnsignedInt(jpeg[at + 1]) == marker) return at;
        throw new IllegalArgumentException("There is none");
    }

    /** The same picture once more, and once more, before it ends. */
    static byte[] withScans(byte[] jpeg, int scans) {
        int from = find(jpeg, 0xda);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, from);
        for (int i = 0; i < scans; i++) out.write(jpeg, from, jpeg.length - 2 - from);
        out.write(jpeg, jpeg.length - 2, 2);
        return out.toByteArray();
    }
}
