package social.kith.content.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a PNG chunk by chunk, right or wrong. */
final class PngBytes {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** One bit a pixel, black or white. */
    static PngBytes of(int width, int height) {
        var png = new PngBytes();
        png.out.writeBytes(SIGNATURE);
        return png.chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
    }

    /** So many rows of one colour. */
    PngBytes rows(int width, int rows) {
        return chunk("IDAT", deflated((long) ((width + 7) / 8 + 1) * rows));
    }

    PngBytes chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return this;
    }

    /** Text of that many bytes, packed a thousandfold, behind a name. */
    PngBytes packed(String type, long bytes) {
        var data = new ByteArrayOutputStream();
        data.writeBytes("SECRET\0\0".getBytes(StandardCharsets.ISO_8859_1));
        data.writeBytes(deflated(bytes));
        return chunk(type, data.toByteArray());
    }

    byte[] unfinished() {
        return out.toByteArray();
    }

    byte[] done() {
        return chunk("IEND", new byte[0]).out.toByteArray();
    }

    private static byte[] deflated(long zeros) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        byte[] some = new byte[1024 * 1024];
        for (long left = zeros; left > 0; left -= some.length) {
            deflater.setInput(some, 0, (int) Math.min(left, some.length));
            while (!deflater.needsInput()) packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.finish();
        while (!deflater.finished()) packed.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        return packed.toByteArray();
    }
}
