package social.kith.content.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of EXIF that is minded: how the camera was held (TIFF 6.0, tag 0x0112). The rest is not kept. */
final class Exif {
    static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    private Exif() {}

    /** @param tiff from its byte order mark on; whatever is no TIFF is upright */
    static int orientation(ByteBuffer tiff) {
        ByteBuffer in = tiff.slice();
        if (in.limit() < 8) return UPRIGHT;
        if (Format.has(in, 0, "II*\0")) in.order(ByteOrder.LITTLE_ENDIAN);
        else if (!Format.has(in, 0, "MM\0*")) return UPRIGHT;
        long entries = Integer.toUnsignedLong(in.getInt(4));
        if (entries + 2 > in.limit()) return UPRIGHT;
        int count = Short.toUnsignedInt(in.getShort((int) entries));
        for (int i = 0; i < count; i++) {
            long entry = entries + 2 + 12L * i;
            if (entry + 12 > in.limit()) return UPRIGHT;
            int at = (int) entry;
            if (Short.toUnsignedInt(in.getShort(at)) == ORIENTATION && in.getShort(at + 2) == SHORT) {
                int said = Short.toUnsignedInt(in.getShort(at + 8));
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
