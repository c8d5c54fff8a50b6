package social.kith.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Others.known;
import static social.kith.content.media.Sending.by;
import static social.kith.content.media.Sending.getting;
import static social.kith.content.media.Sending.sees;
import static social.kith.content.media.Sending.sending;
import static social.kith.content.media.Sending.sent;
import static social.kith.platform.testkit.Problems.wordsOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class MediaTest {
    @Inject
    Images images;

    @Inject
    MediaTable table;

    @Test
    void whatIsSentIsShownToWhoSentItAndToNobodyElse() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        var answer = sending(ana, Drawing.jpeg(800, 600))
                .statusCode(201)
                .body("contentType", equalTo("image/jpeg"), "width", equalTo(800), "height", equalTo(600))
                .body("animated", equalTo(false))
                .extract();
        String media = answer.path("id");
        assertThat(answer.<String>path("url")).isEqualTo("/api/v1/media/" + media);
        assertThat(answer.<String>path("thumbnailUrl")).isEqualTo("/api/v1/media/" + media + "/thumbnail");
        byte[] picture = getting(ana, media).asByteArray();
        assertThat(picture).hasSize(answer.path("bytes"));
        assertThat(Drawing.read(picture).getWidth()).isEqualTo(800);
        var thumbnail = Drawing.read(getting(ana, media + "/thumbnail").asByteArray());
        assertThat(thumbnail.getWidth()).isEqualTo(400);
        assertThat(thumbnail.getHeight()).isEqualTo(300);
        assertThat(sees(bo, media)).isFalse();
        assertThat(wordsOf(getting(bo, media).then()))
                .isEqualTo(wordsOf(getting(bo, Id.next().toString()).then()));
        getting(ana, "nothing").then().statusCode(400);
        RestAssured.get("/api/v1/media/" + media).then().statusCode(401);
    }

    @Test
    void whatIsClaimedIsShownToWhoSeesWhatItHangsOn() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        TestUser cleo = known(TestUser.named("Cleo"));
        String media = sent(ana, Drawing.jpeg(8, 8));
        ShownTo.shows(media, ana, bo);
        assertThat(sees(bo, media)).isFalse();
        claim(ana, media);
        assertThat(sees(ana, media) && sees(bo, media)).isTrue();
        assertThat(sees(cleo, media)).isFalse();
        ShownTo.shows(media);
        assertThat(sees(ana, media) || sees(bo, media)).isFalse();
    }

    @Test
    void anImageIsClaimedOnceAndByItsUploader() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        String first = sent(ana, Drawing.jpeg(8, 8));
        String second = sent(ana, Drawing.jpeg(8, 8));
        assertNotClaimed(bo, first);
        assertNotClaimed(ana, first, first);
        assertNotClaimed(ana, first, Id.next().toString());
        claim(ana, first);
        assertNotClaimed(ana, second, first);
        claim(ana, second);
        assertThat(table.find(Id.parse(first)).orElseThrow().isClaimed()).isTrue();
    }

    private void assertNotClaimed(TestUser user, String... media) {
        assertThatThrownBy(() -> claim(user, media))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Only images of your own that nothing uses yet can be attached.");
    }

    private void claim(TestUser user, String... media) {
        QuarkusTransaction.requiringNew().run(() -> images.claim(user.id(), ids(media)));
    }

    private static List<Id> ids(String... media) {
        return Arrays.stream(media).map(Id::parse).toList();
    }

    @Test
    void anAvatarIsShownToEverybodyWhileItIsOneAndItsUserIsThere() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        String media = sent(ana, Drawing.jpeg(8, 8));
        String other = sent(bo, Drawing.jpeg(8, 8));
        Identity.changes(withAvatar(ana, "/api/v1/media/" + media + "/thumbnail"));
        assertThat(sees(bo, media)).isTrue();
        Identity.deletes(ana);
        assertThat(sees(bo, media)).isFalse();
        Identity.restores(new TestUser(withAvatar(ana, "/api/v1/media/" + media + "/thumbnail"), ana.session()));
        assertThat(sees(bo, media)).isTrue();
        Identity.changes(withAvatar(ana, "/api/v1/media/" + other + "/thumbnail"));
        assertThat(sees(bo, media)).isFalse();
        assertThat(sees(ana, other)).isFalse();
    }

    private static UserCard withAvatar(TestUser user, String url) {
        return UserCard.of(user.id(), "Ana", "Test", null, url, true);
    }

    @Test
    void bytesAreInertAndNotKeptWithoutAsking() {
        TestUser ana = known(TestUser.named("Ana"));
        String media = sent(ana, Drawing.jpeg(80, 60));
        var whole = getting(ana, media)
                .then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Disposition", "inline; filename=\"kith-" + media + ".jpeg\"")
                .header("Accept-Ranges", "bytes")
                .extract();
        String tag = whole.header("ETag");
        assertThat(tag).isNotEqualTo(getting(ana, media + "/thumbnail").header("ETag"));
        var again = by(ana).header("If-None-Match", "\"other\", " + tag).get("/api/v1/media/" + media);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        TestUser bo = known(TestUser.named("Bo"));
        by(bo).header("If-None-Match", tag).get("/api/v1/media/" + media).then().statusCode(404);
        var head = by(ana).head("/api/v1/media/" + media);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(whole.asByteArray().length));
        assertThat(head.header("ETag")).isEqualTo(tag);
    }

    @Test
    void aPartOfTheBytesIsGivenWhereOneIsAskedFor() {
        TestUser ana = known(TestUser.named("Ana"));
        String media = sent(ana, Drawing.jpeg(80, 60));
        byte[] whole = getting(ana, media).asByteArray();
        int length = whole.length;
        assertPart(ana, media, "bytes=0-9", Arrays.copyOfRange(whole, 0, 10), "bytes 0-9/" + length);
        assertPart(
                ana,
                media,
                "bytes=10-",
                Arrays.copyOfRange(whole, 10, length),
                "bytes 10-" + (length - 1) + "/" + length);
        assertPart(
                ana,
                media,
                "bytes=-5",
                Arrays.copyOfRange(whole, length - 5, length),
                "bytes " + (length - 5) + "-" + (length - 1) + "/" + length);
        assertPart(ana, media, "bytes=-99999999", whole, "bytes 0-" + (length - 1) + "/" + length);
        for (String ignored : List.of("bytes=0-1,3-4", "bytes=5-2", "bytes=-", "lines=1-2", "bytes=a-b"))
            assertThat(range(ana, media, ignored).statusCode()).isEqualTo(200);
        var beyond = range(ana, media, "bytes=" + length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + length);
        String tag = getting(ana, media).header("ETag");
        assertThat(by(ana).header("Range", "bytes=0-9")
                        .header("If-Range", tag)
                        .get("/api/v1/media/" + media)
                        .statusCode())
                .isEqualTo(206);
        assertThat(by(ana).header("Range", "bytes=0-9")
                        .header("If-Range", "\"x\"")
                        .get("/api/v1/media/" + media)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertPart(TestUser user, String media, String range, byte[] part, String said) {
        var answer = range(user, media, range);
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.header("Content-Range")).isEqualTo(said);
        assertThat(answer.asByteArray()).isEqualTo(part);
    }

    private static Response range(TestUser user, String media, String range) {
        return by(user).header("Range", range).get("/api/v1/media/" + media);
    }

    @Test
    void whatIsReleasedGoesWithItsBytes() {
        TestUser ana = known(TestUser.named("Ana"));
        String media = sent(ana, Drawing.jpeg(8, 8));
        claim(ana, media);
        ShownTo.shows(media, ana);
        QuarkusTransaction.requiringNew().run(() -> images.release(ids(media)));
        // Its bytes go last; until its row does, it is shown to who sent it.
        await().until(() -> !Sending.isStored(media));
        assertThat(sees(ana, media)).isFalse();
    }

    @Test
    void theUnusedStayForADay() {
        TestUser ana = known(TestUser.named("Ana"));
        String media = sent(ana, Drawing.jpeg(8, 8));
        assertThat(table.find(Id.parse(media))).isPresent();
    }

    @Test
    void theErasedLeaveNoImage() {
        TestUser ana = known(TestUser.named("Ana"));
        String claimed = sent(ana, Drawing.jpeg(8, 8));
        String unused = sent(ana, Drawing.jpeg(8, 8));
        claim(ana, claimed);
        Identity.erases(ana);
        for (String media : List.of(claimed, unused)) {
            await().until(() -> !Sending.isStored(media));
            assertThat(table.find(Id.parse(media))).isEmpty();
        }
    }

    @Test
    void theirArchiveHasWhatSomebodySent() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        String first = sent(ana, Drawing.png(8, 8));
        String second = sent(ana, Drawing.jpeg(8, 8));
        claim(ana, first);
        ana.asks()
                .get("/internal/personal-data")
                .then()
                .body("media.id", equalTo(List.of(first, second)), "media[0].contentType", equalTo("image/png"));
        String own = "/internal/personal-data/images";
        by(ana).get(own)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(first, second)))
                .body("items.contentType", equalTo(List.of("image/png", "image/jpeg")));
        by(ana).get(own + "?after=" + first).then().body("items.id", equalTo(List.of(second)));
        by(ana).get(own + "?after=" + second).then().body("items.id", equalTo(List.of()));
        by(bo).get(own).then().body("items.id", equalTo(List.of()));
        byte[] picture =
                by(ana).get(own + "/" + first).then().statusCode(200).extract().asByteArray();
        assertThat(Drawing.read(picture).getWidth()).isEqualTo(8);
        by(bo).get(own + "/" + first).then().statusCode(404);
        by(ana).get(own + "/" + Id.next()).then().statusCode(404);
        RestAssured.get(own).then().statusCode(401);
        RestAssured.get(own + "/" + first).then().statusCode(401);
    }
}
