package social.kith.content.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AreaAverageTest {
    @Test
    void whatIsSmallEnoughStaysAsItIs() {
        int[] pixels = {0xff010203, 0x80ff0000, 0xffffffff, 0x00000000};
        var image = new Pixels(2, 2, pixels);
        assertThat(image.within(2)).isSameAs(image);
        var same = new AreaAverage(2, 2, 5).of((y, rgba) -> row(image, y, rgba));
        assertThat(same.argb()).isEqualTo(pixels);
    }

    @Test
    void oneColourStaysThatColourAtAnySize() {
        for (int side : new int[] {1, 7, 100, 333, 399}) {
            int[] pixels = new int[400 * 301];
            Arrays.fill(pixels, 0xff_12_e4_9a);
            var small = new Pixels(400, 301, pixels).within(side);
            assertThat(small.width()).isEqualTo(side);
            assertThat(small.argb()).containsOnly(0xff_12_e4_9a);
        }
    }

    @Test
    void aPixelIsTheAverageOfWhatItStandsForAndTheInvisibleHasNoColour() {
        var half = new Pixels(2, 2, new int[] {0xff000000, 0xffffffff, 0xffffffff, 0xff000000}).within(1);
        assertThat(half.argb()).containsExactly(0xff808080);
        var edge = new Pixels(2, 2, new int[] {0xffff0000, 0x0000ff00, 0x0000ff00, 0xffff0000}).within(1);
        assertThat(edge.argb()).containsExactly(0x80ff0000);
    }

    @Test
    void aLineStaysALine() {
        var line = new Pixels(10_000, 1, new int[10_000]).within(400);
        assertThat(line.width()).isEqualTo(400);
        assertThat(line.height()).isEqualTo(1);
    }

    private static void row(Pixels image, int y, int[] rgba) {
        for (int x = 0; x < image.width(); x++) {
            int pixel = image.argb()[y * image.width() + x];
            rgba[x * 4] = pixel >> 16 & 0xff;
            rgba[x * 4 + 1] = pixel >> 8 & 0xff;
            rgba[x * 4 + 2] = pixel & 0xff;
            rgba[x * 4 + 3] = pixel >>> 24;
        }
    }
}
