package social.kith.content.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures that are as good as photographs for a test: each corner has a colour of its own. */
public final class Drawing {
    private Drawing() {}

    /** Red at the top left, green at the top right, blue at the bottom left, white at the bottom right. */
    public static BufferedImage corners(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) row[x] = colour(x < width / 2, y < height / 2);
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static int colour(boolean left, boolean top) {
        if (top) return left ? 0xffff0000 : 0xff00ff00;
        return left ? 0xff0000ff : 0xffffffff;
    }

    public static byte[] jpeg(int width, int height) {
        return written(corners(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(corners(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    public static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) throw new IllegalArgumentException(format);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
