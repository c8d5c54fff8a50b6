package social.kith.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static social.kith.content.Others.known;
import static social.kith.content.media.Sending.by;
import static social.kith.content.media.Sending.getting;
import static social.kith.content.media.Sending.sending;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
@TestProfile(S3StoreInUseTest.OverS3.class)
class S3StoreInUseTest {
    @AfterEach
    void recover() {
        S3StandIn.is(S3StandIn.Mood.WELL);
    }

    @Test
    void imagesAreShownFromTheStoreWholeAndInPart() {
        TestUser ana = known(TestUser.named("Ana"));
        int bytes = sent(ana).statusCode(201).extract().path("bytes");
        String media = sent(ana).extract().path("id");
        var answer = getting(ana, media);
        byte[] picture = answer.asByteArray();
        answer.then().statusCode(200).header("Content-Length", String.valueOf(bytes));
        assertThat(picture).hasSize(bytes);
        assertThat(Drawing.read(picture).getWidth()).isEqualTo(800);
        var part = by(ana).header("Range", "bytes=10-99").get("/api/v1/media/" + media);
        part.then().statusCode(206).header("Content-Length", "90");
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(picture, 10, 100));
        by(ana).head("/api/v1/media/" + media).then().statusCode(200).header("Content-Length", String.valueOf(bytes));
        assertThat(Sending.isStored(media)).isFalse();
    }

    @Test
    void whileTheStoreFailsItIsSaidWhenToTryAgain() {
        TestUser ana = known(TestUser.named("Ana"));
        String media = sent(ana).extract().path("id");
        S3StandIn.is(S3StandIn.Mood.FAILING);
        getting(ana, media).then().statusCode(503).header("Retry-After", notNullValue());
        sent(ana).statusCode(503).header("Retry-After", notNullValue());
        S3StandIn.is(S3StandIn.Mood.WELL);
        getting(ana, media).then().statusCode(200);
        sent(ana).statusCode(201);
    }

    @Test
    void anImageThatIsCutShortIsNotTakenForAWholeOne() {
        TestUser ana = known(TestUser.named("Ana"));
        String media = sent(ana).extract().path("id");
        assertThat(isWhole(ana, media)).isTrue();
        S3StandIn.is(S3StandIn.Mood.CUTTING_SHORT);
        assertThat(isWhole(ana, media)).isFalse();
    }

    /** As any client tells: by the status, and by the length that was promised. */
    private static boolean isWhole(TestUser user, String media) {
        try {
            var answer = getting(user, media);
            byte[] bytes = answer.asByteArray();
            return answer.statusCode() == 200 && String.valueOf(bytes.length).equals(answer.header("Content-Length"));
        } catch (Exception cut) {
            return false;
        }
    }

    private static ValidatableResponse sent(TestUser user) {
        return sending(user, Drawing.jpeg(800, 600));
    }

    public static class OverS3 implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Running.class));
        }
    }

    /** The stand-in, for as long as the service runs. */
    public static class Running implements QuarkusTestResourceLifecycleManager {
        private @Nullable S3StandIn there;

        @Override
        public Map<String, String> start() {
            try {
                there = new S3StandIn();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return Map.of(
                    "kith.media.store",
                    "s3",
                    "kith.media.s3.endpoint",
                    there.address().toString(),
                    "kith.media.s3.bucket",
                    S3StandIn.BUCKET,
                    "kith.media.s3.access-key",
                    "kith",
                    "kith.media.s3.secret-key",
                    S3StandIn.SECRET);
        }

        @Override
        public void stop() {
            if (there != null) there.close();
        }
    }
}
