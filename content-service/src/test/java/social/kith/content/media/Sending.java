package social.kith.content.media;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import social.kith.platform.testkit.TestUser;

/** What a client does with images. */
public final class Sending {
    private Sending() {}

    static RequestSpecification by(TestUser user) {
        return RestAssured.given().auth().oauth2(user.token());
    }

    static ValidatableResponse sending(TestUser user, byte[] file) {
        return sending(user, "picture.jpg", file);
    }

    static ValidatableResponse sending(TestUser user, String name, byte[] file) {
        return by(user).multiPart("file", name, file).post("/api/v1/media").then();
    }

    /** @return the image's id */
    public static String sent(TestUser user, byte[] file) {
        return sending(user, file).statusCode(201).extract().path("id");
    }

    static Response getting(TestUser user, String media) {
        return by(user).get("/api/v1/media/" + media);
    }

    public static boolean sees(TestUser user, String media) {
        int picture = getting(user, media).statusCode();
        int thumbnail = getting(user, media + "/thumbnail").statusCode();
        if (picture != thumbnail || picture != 200 && picture != 404)
            throw new AssertionError(picture + " and " + thumbnail);
        return picture == 200;
    }

    public static boolean isStored(String media) {
        Path data = Path.of(ConfigProvider.getConfig().getValue("kith.data-dir", String.class));
        Path folder = data.resolve("media").resolve(media.substring(11));
        return Files.exists(folder.resolve(media)) || Files.exists(folder.resolve(media + "-thumbnail"));
    }

    /** Files that are stored, or on the way there. */
    static long filesOnDisk() {
        Path data = Path.of(ConfigProvider.getConfig().getValue("kith.data-dir", String.class));
        return count(data.resolve("media")) + count(data.resolve("uploads"));
    }

    private static long count(Path folder) {
        if (!Files.exists(folder)) return 0;
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
