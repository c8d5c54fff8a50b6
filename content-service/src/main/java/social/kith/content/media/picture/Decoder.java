package social.kith.content.media.picture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * The process that makes one picture anew and ends: reads a file, writes the picture and its thumbnail, and says in one
 * line what it has written, or why it has not. It ends with the service that started it: its standard input does.
 */
public final class Decoder {
    /** Exit code of a file that is not taken; what is said is why. */
    public static final int UNFIT = 10;

    private final byte[] file;
    private final Inspected inspected;
    private final Path picture;
    private final Path thumbnail;

    private Decoder(Path file, Path picture, Path thumbnail) throws IOException, Unfit {
        this.file = Files.readAllBytes(file);
        this.inspected = Inspected.of(ByteBuffer.wrap(this.file));
        this.picture = picture;
        this.thumbnail = thumbnail;
    }

    /** @param args the file, where the picture goes, where the thumbnail goes */
    public static void main(String... args) {
        endWithTheService();
        ImageIO.setUseCache(false);
        int code = 0;
        try {
            var made = new Decoder(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).make();
            System.out.println(made.line());
        } catch (Unfit unfit) {
            System.out.println(unfit.reason() + " " + unfit.words());
            code = UNFIT;
        } catch (IOException | RuntimeException unreadable) {
            // The readers fail in all kinds of ways where a file is not as they expect.
            System.err.println(unreadable);
            System.out.println(Unfit.Reason.WRONG_TYPE + " This image is damaged: it cannot be decoded.");
            code = UNFIT;
        }
        System.out.flush();
        Runtime.getRuntime().halt(code);
    }

    private static void endWithTheService() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is ever said
                }
            } catch (IOException gone) {
                // as good as the end
            }
            Runtime.getRuntime().halt(1);
        });
    }

    private Picture make() throws IOException, Unfit {
        return switch (inspected.format()) {
            case GIF -> inspected.isAnimated() ? animation() : still(GifStill.of(gif(), Picture.LARGEST_SIDE), true);
            case PNG -> still(decoded(PngFile.picture(ByteBuffer.wrap(file))), true);
            case JPEG, WEBP -> still(decoded(file), false);
        };
    }

    private Pixels decoded(byte[] from) throws IOException, Unfit {
        return Decoded.of(inspected.format(), from).within(Picture.LARGEST_SIDE).turned(inspected.orientation());
    }

    private GifFile gif() throws Unfit {
        return GifFile.read(ByteBuffer.wrap(file));
    }

    private Picture still(Pixels pixels, boolean asPng) throws IOException {
        Encoded encoded = asPng ? Encoded.pngUnlessLarge(pixels) : Encoded.jpegIfOpaque(pixels);
        encoded.to(picture);
        return written(encoded.contentType(), pixels.width(), pixels.height(), false, pixels);
    }

    private Picture animation() throws IOException, Unfit {
        try (var out = new BufferedOutputStream(Files.newOutputStream(picture))) {
            new Animation(gif(), out).write();
        }
        Pixels first = GifStill.of(gif(), Picture.THUMBNAIL_SIDE);
        return written(Encoded.GIF, inspected.width(), inspected.height(), true, first);
    }

    private Picture written(String type, int width, int height, boolean animated, Pixels shown) throws IOException {
        Encoded small = Encoded.jpegIfOpaque(shown.within(Picture.THUMBNAIL_SIDE));
        small.to(thumbnail);
        return new Picture(
                type, width, height, Files.size(picture), animated, small.contentType(), small.bytes().length);
    }
}
