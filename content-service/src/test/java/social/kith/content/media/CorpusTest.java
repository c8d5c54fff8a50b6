package social.kith.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.content.Others.known;
import static social.kith.content.media.Sending.filesOnDisk;
import static social.kith.content.media.Sending.getting;
import static social.kith.content.media.Sending.sending;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class CorpusTest {
    private static final Map<String, Corpus.Sample> SAMPLES = Corpus.all();

    /** Of what somebody hid in a file, nothing may be left. */
    private static final List<String> HIDDEN =
            List.of("SECRET", "Exif", "GPS", "<script", "alert(", "PK\3\4", "ICC_PROFILE", "NETSCAPE2.0\3\2");

    static Stream<String> names() {
        return SAMPLES.keySet().stream();
    }

    @Test
    void hasEnoughInIt() {
        assertThat(SAMPLES).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedWithAClearProblemOrStoredClean(String name) {
        Corpus.Sample sample = Objects.requireNonNull(SAMPLES.get(name));
        TestUser ana = known(TestUser.named("Ana"));
        long before = filesOnDisk();
        var answer = sending(ana, name, sample.file());
        if (sample.status() == 201)
            assertClean(ana, sample, answer.statusCode(201).extract().path("id"));
        else {
            String words = answer.statusCode(sample.status())
                    .contentType("application/problem+json")
                    .extract()
                    .path("detail");
            assertThat(words).contains(String.valueOf(sample.words())).endsWith(".");
            await().until(() -> filesOnDisk() <= before);
        }
    }

    private static void assertClean(TestUser user, Corpus.Sample sample, String media) {
        var picture = getting(user, media);
        var thumbnail = getting(user, media + "/thumbnail");
        assertThat(picture.contentType()).isEqualTo(sample.type());
        for (var bytes : List.of(picture.asByteArray(), thumbnail.asByteArray()))
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(HIDDEN);
        var shown = Drawing.read(picture.asByteArray());
        assertThat(List.of(shown.getWidth(), shown.getHeight())).isEqualTo(List.of(sample.width(), sample.height()));
        var small = Drawing.read(thumbnail.asByteArray());
        assertThat(Math.max(small.getWidth(), small.getHeight()))
                .isEqualTo(Math.min(400, Math.max(sample.width(), sample.height())));
    }

    /** Which corner each is, from the top left on, in the order of reading: red, green, blue and white as they were taken. */
    private static final Map<Integer, String> HELD =
            Map.of(1, "rgbw", 2, "grwb", 3, "wbgr", 4, "bwrg", 5, "rbgw", 6, "brwg", 7, "wgbr", 8, "gwrb");

    @Test
    void aPictureIsUprightHoweverItWasTaken() {
        TestUser ana = known(TestUser.named("Ana"));
        HELD.forEach((orientation, corners) -> assertThat(corners(ana, "held-" + orientation + ".jpg"))
                .as("held %d", orientation)
                .isEqualTo(corners));
        assertThat(corners(ana, "held.webp")).isEqualTo("brwg");
    }

    @Test
    void coloursStayAsTheyWere() {
        TestUser ana = known(TestUser.named("Ana"));
        for (String name : List.of(
                "plain.jpg",
                "progressive.jpg",
                "plain.png",
                "interlaced.png",
                "sixteen-bits.png",
                "palette.png",
                "lossy.webp",
                "lossless.webp")) assertThat(corners(ana, name)).as(name).isEqualTo("rgbw");
        int cyan = pixel(ana, "inks.jpg", 0, 0);
        assertThat(cyan >> 16 & 0xff).isLessThan(0x60);
        assertThat(cyan >> 8 & 0xff).isGreaterThan(0x80);
        assertThat(cyan & 0xff).isGreaterThan(0x80);
        // Half seen through, red; and nothing.
        assertThat(Integer.toHexString(pixel(ana, "seen-through.png", 0, 0))).isEqualTo("80ff0000");
        assertThat(pixel(ana, "seen-through.png", 319, 239) >>> 24).isZero();
    }

    private static String corners(TestUser user, String name) {
        var image = Drawing.read(getting(user, Sending.sent(user, file(name))).asByteArray());
        int right = image.getWidth() - 2;
        int bottom = image.getHeight() - 2;
        return "" + colour(image.getRGB(1, 1)) + colour(image.getRGB(right, 1)) + colour(image.getRGB(1, bottom))
                + colour(image.getRGB(right, bottom));
    }

    private static char colour(int rgb) {
        boolean red = (rgb >> 16 & 0xff) > 128;
        boolean green = (rgb >> 8 & 0xff) > 128;
        boolean blue = (rgb & 0xff) > 128;
        if (red && green && blue) return 'w';
        if (red) return 'r';
        return green ? 'g' : 'b';
    }

    private static int pixel(TestUser user, String name, int x, int y) {
        return Drawing.read(getting(user, Sending.sent(user, file(name))).asByteArray())
                .getRGB(x, y);
    }

    private static byte[] file(String name) {
        return Objects.requireNonNull(SAMPLES.get(name)).file();
    }
}
