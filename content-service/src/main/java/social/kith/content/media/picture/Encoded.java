package social.kith.content.media.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as it is stored: nothing but its pixels. */
record Encoded(String contentType, byte[] bytes) {
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String GIF = "image/gif";
    private static final float QUALITY = 0.85f;
    /** Larger than this, an opaque PNG is a photograph, and a tenth of it as a JPEG. */
    private static final int LARGE_PNG = 2 * 1024 * 1024;

    static Encoded jpegIfOpaque(Pixels pixels) throws IOException {
        return pixels.isOpaque() ? jpeg(pixels) : png(pixels);
    }

    static Encoded pngUnlessLarge(Pixels pixels) throws IOException {
        Encoded png = png(pixels);
        return png.bytes.length > LARGE_PNG && pixels.isOpaque() ? jpeg(pixels) : png;
    }

    private static Encoded jpeg(Pixels pixels) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(JPEG).next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        return new Encoded(JPEG, write(writer, pixels.image(BufferedImage.TYPE_INT_RGB), how));
    }

    private static Encoded png(Pixels pixels) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(PNG).next();
        int type = pixels.isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        return new Encoded(PNG, write(writer, pixels.image(type), writer.getDefaultWriteParam()));
    }

    private static byte[] write(ImageWriter writer, BufferedImage image, ImageWriteParam how) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    void to(Path file) throws IOException {
        Files.write(file, bytes);
    }
}
