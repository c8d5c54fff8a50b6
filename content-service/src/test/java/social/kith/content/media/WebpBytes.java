package social.kith.content.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** WebP files, which Java does not write: 32 × 24 pixels, with the corners of {@link Drawing}. */
final class WebpBytes {
    static final byte[] LOSSY = decode(
            "UklGRooAAABXRUJQVlA4IH4AAAAwBgCdASogABgAPp08l0mloyIhN+gAsBOJZACxHoR9H5n+IH5ATAD+AfkBd/92Afqr2/4MSx8p5VWg"
                    + "AP7voI/xr/3wX//3av/sVwHukYxN3UHrYnP/tKilKyoqntAdq6WMf+EOevqO+Nki6xmJGDrE0vpUcSdqnTm6A1mFoAA=");
    static final byte[] LOSSLESS =
            decode("UklGRjgAAABXRUJQVlA4TCwAAAAvH8AFAB8gEEjeHzqN+RcQFPwf3fxHZA+AINtmkpOc5AUOENH/qFL9Bdi2Xw==");
    /** The white corner is seen through. */
    static final byte[] SEEN_THROUGH = decode(
            "UklGRroAAABXRUJQVlA4WAoAAAAQAAAAHwAAFwAAQUxQSBUAAAABD/DA/4iIICQg/D+tcyCi/xPAUFsAVlA4IH4AAAAwBgCdASogABgA"
                    + "Pp08l0mloyIhN+gAsBOJZACxHoR9H5n+IH5ATAD+AfkBd/92Afqr2/4MSx8p5VWgAP7voI/xr/3wX//3av/sVwHukYxN3UHr"
                    + "YnP/tKilKyoqntAdq6WMf+EOevqO+Nki6xmJGDrE0vpUcSdqnTm6A1mFoAA=");
    /** Three frames of 16 × 16. */
    static final byte[] ANIMATED = decode(
            "UklGRuoAAABXRUJQVlA4WAoAAAACAAAADwAADwAAQU5JTQYAAAAAAAD/AQBBTk1GOgAAAAAAAAAAAA8AAA8AAGQAAAJWUDggIgAAADAB"
                    + "AJ0BKhAAEAACADQlpAADcAD+87r//ymO//lYf/lIgABBTk1GOgAAAAAAAAAAAAcAAA8AAGQAAABWUDggIgAAADQBAJ0BKggAEAAA"
                    + "ADQlpAADcAD+8hl//lcd//LQ//KxAABBTk1GOgAAAAIAAAAAAAcAAA8AAGQAAABWUDggIgAAADQBAJ0BKggAEAAAADQlpAADcAD+"
                    + "8hl//lcd//LQ//KxAAA=");

    private WebpBytes() {}

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /** In the form that can hold more than pixels, and holds EXIF. */
    static byte[] withExif(byte[] simple, int width, int height, byte[] exif) {
        int even = exif.length + (exif.length & 1);
        var out = ByteBuffer.allocate(12 + 18 + simple.length - 12 + 8 + even).order(ByteOrder.LITTLE_ENDIAN);
        out.put(latin("RIFF")).putInt(out.capacity() - 8).put(latin("WEBP"));
        out.put(latin("VP8X")).putInt(10).putInt(0x08);
        out.put((byte) (width - 1)).put((byte) (width - 1 >> 8)).put((byte) 0);
        out.put((byte) (height - 1)).put((byte) (height - 1 >> 8)).put((byte) 0);
        out.put(simple, 12, simple.length - 12);
        out.put(latin("EXIF")).putInt(exif.length).put(exif);
        return out.array();
    }

    /** Says that it has other sizes than it has. */
    static byte[] saying(byte[] lossy, int width, int height) {
        byte[] out = Arrays.copyOf(lossy, lossy.length);
        ByteBuffer.wrap(out)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(26, (short) width)
                .putShort(28, (short) height);
        return out;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
