package social.kith.content.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.content.media.picture.GifBytes.noise;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;

class AnimationTest {
    private static final byte[] SENT = GifBytes.of(300, 200)
            .loops(3)
            .comment("SECRET")
            .control(1, 10, -1)
            .frame(0, 0, 300, 200, noise(60_000, 16, 1))
            .control(2, 20, 5)
            .frame(10, 20, 100, 50, noise(5_000, 16, 2))
            .control(3, 0, 0)
            .interlacedFrameOfItsOwnColours(7, 3, 201, 173, noise(201 * 173, 256, 3))
            .control(0, 65_535, 255)
            .interlacedFrameOfItsOwnColours(0, 0, 1, 1, noise(1, 256, 4))
            .frame(5, 5, 3, 3, new byte[9])
            .done();

    @Test
    void isTheSameFramesInTheSameTimeAndNothingElse() throws Exception {
        byte[] made = madeAnew(SENT);
        GifFile before = GifFile.read(ByteBuffer.wrap(SENT));
        GifFile after = GifFile.read(ByteBuffer.wrap(made));
        assertThat(after.loops()).isEqualTo(3);
        assertThat(after.palette()).isEqualTo(before.palette());
        assertThat(after.frames()).hasSameSizeAs(before.frames());
        for (int i = 0; i < after.frames().size(); i++)
            assertThat(after.frames().get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("data")
                    .isEqualTo(before.frames().get(i));
        assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("SECRET");
    }

    /** Another reader than ours. */
    @Test
    void showsThePixelsThatWereSent() throws Exception {
        assertThat(frames(madeAnew(SENT))).isEqualTo(frames(SENT));
    }

    @Test
    void madeAnewOnceMoreItStaysAsItIs() throws Exception {
        byte[] made = madeAnew(SENT);
        assertThat(madeAnew(made)).isEqualTo(made);
    }

    private static byte[] madeAnew(byte[] gif) throws Exception {
        var out = new ByteArrayOutputStream();
        new Animation(GifFile.read(ByteBuffer.wrap(gif)), out).write();
        return out.toByteArray();
    }

    private static List<List<Integer>> frames(byte[] gif) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
        List<List<Integer>> frames = new ArrayList<>();
        for (int i = 0; i < reader.getNumImages(true); i++) {
            BufferedImage frame = reader.read(i);
            List<Integer> pixels = new ArrayList<>();
            for (int pixel : frame.getRGB(0, 0, frame.getWidth(), frame.getHeight(), null, 0, frame.getWidth()))
                pixels.add(pixel);
            frames.add(pixels);
        }
        return frames;
    }
}
