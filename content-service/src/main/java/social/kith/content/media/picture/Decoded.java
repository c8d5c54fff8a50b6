package social.kith.content.media.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** What the image readers make of a JPEG, PNG or WebP, as pixels of the size and in the colours that are stored. */
final class Decoded {
    /** Decoded, more than this is not kept: of a 16-bit picture that large, every other pixel does. */
    private static final long MOST_BYTES = 170_000_000;

    private final BufferedImage image;

    private Decoded(BufferedImage image) {
        this.image = image;
    }

    static Decoded of(Format format, byte[] file) throws IOException, Unfit {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.words()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            var warnings = new Warnings();
            reader.addIIOReadWarningListener(warnings);
            BufferedImage image = reader.read(0, how(reader));
            if (warnings.isDamaged()) throw Unfit.damaged(format, "pixels of it are missing");
            return new Decoded(image);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam how(ImageReader reader) throws IOException {
        ImageReadParam how = reader.getDefaultReadParam();
        ImageTypeSpecifier raw = reader.getRawImageType(0);
        int bands = raw == null ? 4 : raw.getSampleModel().getNumBands();
        int bytes = raw == null
                ? 1
                : DataBuffer.getDataTypeSize(raw.getSampleModel().getDataType()) / 8;
        long all = (long) reader.getWidth(0) * reader.getHeight(0) * bands * bytes;
        if (all > MOST_BYTES) how.setSourceSubsampling(2, 2, 0, 0);
        return how;
    }

    Pixels within(int largestSide) {
        var area = new AreaAverage(image.getWidth(), image.getHeight(), largestSide);
        if (!isPlain(image.getColorModel())) return area.of(this::anyRow);
        Pixels small = area.of(plainRows());
        ColorSpace colours = image.getColorModel().getColorSpace();
        return colours.isCS_sRGB() || colours.getNumComponents() != 3 ? small : inSrgb(small, colours);
    }

    /** Grey or three colours, each in a byte or two: what can be averaged as it is, before its colours are converted. */
    private static boolean isPlain(ColorModel colours) {
        int type = colours.getColorSpace().getType();
        return colours instanceof ComponentColorModel
                && !colours.isAlphaPremultiplied()
                && (type == ColorSpace.TYPE_RGB || type == ColorSpace.TYPE_GRAY)
                && (colours.getTransferType() == DataBuffer.TYPE_BYTE
                        || colours.getTransferType() == DataBuffer.TYPE_USHORT);
    }

    private AreaAverage.Rows plainRows() {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        int shift = raster.getTransferType() == DataBuffer.TYPE_USHORT ? 8 : 0;
        boolean grey = bands < 3;
        boolean alpha = bands % 2 == 0;
        int width = image.getWidth();
        int[] row = new int[width * bands];
        return (y, rgba) -> {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int from = x * bands;
                int at = x * 4;
                rgba[at] = row[from] >> shift;
                rgba[at + 1] = row[grey ? from : from + 1] >> shift;
                rgba[at + 2] = row[grey ? from : from + 2] >> shift;
                rgba[at + 3] = alpha ? row[from + bands - 1] >> shift : 255;
            }
        };
    }

    private void anyRow(int y, int[] rgba) {
        int[] row = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
        for (int x = 0; x < row.length; x++) {
            rgba[x * 4] = row[x] >> 16 & 0xff;
            rgba[x * 4 + 1] = row[x] >> 8 & 0xff;
            rgba[x * 4 + 2] = row[x] & 0xff;
            rgba[x * 4 + 3] = row[x] >>> 24;
        }
    }

    /** From the colours of the profile that came with it. Done with the small picture: it takes long. */
    private static Pixels inSrgb(Pixels pixels, ColorSpace colours) {
        var model = new ComponentColorModel(colours, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        var raster = model.createCompatibleWritableRaster(pixels.width(), pixels.height());
        int[] argb = pixels.argb();
        int[] row = new int[pixels.width() * 3];
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                int pixel = argb[y * pixels.width() + x];
                row[x * 3] = pixel >> 16 & 0xff;
                row[x * 3 + 1] = pixel >> 8 & 0xff;
                row[x * 3 + 2] = pixel & 0xff;
            }
            raster.setPixels(0, y, pixels.width(), 1, row);
        }
        var converted = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        new ColorConvertOp(null).filter(new BufferedImage(model, raster, false, null), converted);
        int[] srgb = converted.getRGB(0, 0, pixels.width(), pixels.height(), null, 0, pixels.width());
        for (int i = 0; i < srgb.length; i++) srgb[i] = srgb[i] & 0xffffff | argb[i] & 0xff000000;
        return new Pixels(pixels.width(), pixels.height(), srgb);
    }
}
