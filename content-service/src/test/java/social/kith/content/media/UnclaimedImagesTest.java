package social.kith.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.content.Others.changesTo;
import static social.kith.content.Others.deletes;
import static social.kith.content.Others.group;
import static social.kith.content.Others.isDeleted;
import static social.kith.content.Others.known;
import static social.kith.content.Others.sends;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.publishing;
import static social.kith.content.media.Sending.sending;
import static social.kith.content.media.Sending.sent;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import social.kith.content.media.picture.Picture;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class UnclaimedImagesTest {
    private static final Picture PICTURE = new Picture("image/jpeg", 8, 8, 700, false, "image/jpeg", 700);

    @Inject
    MediaTable media;

    @Inject
    Leftovers leftovers;

    @Inject
    Images images;

    @Inject
    MediaStore store;

    @Inject
    AgroalDataSource database;

    @Test
    void whatNothingUsesForADayGoes() throws Exception {
        TestUser ana = known(TestUser.named("Ana"));
        String fresh = sent(ana, Drawing.jpeg(8, 8));
        String old = sent(ana, Drawing.jpeg(8, 8));
        assertThat(Sending.isStored(old)).isTrue();
        grow(old, Duration.ofDays(1));
        await().until(() -> !Sending.isStored(old));
        assertThat(media.find(Id.parse(old))).isEmpty();
        assertThat(media.find(Id.parse(fresh))).isPresent();
        assertThat(Sending.isStored(fresh)).isTrue();
    }

    @Test
    void anAvatarAndWhatBelongsToSomebodyWhoHasLeftStay() throws Exception {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        Id avatar = Id.parse(sent(ana, Drawing.jpeg(8, 8)));
        Id left = Id.parse(sent(bo, Drawing.jpeg(8, 8)));
        Identity.changes(UserCard.of(ana.id(), "Ana", "Test", null, Media.url(avatar) + "/thumbnail", true));
        Identity.deletes(bo);
        grow(avatar.toString(), Duration.ofDays(2));
        grow(left.toString(), Duration.ofDays(2));
        // Looked at, and found to be used.
        await().until(() -> isDueLater(avatar) && isDueLater(left));
        Identity.changes(UserCard.of(ana.id(), "Ana", "Test", null, null, true));
        grow(avatar.toString(), Duration.ofDays(2));
        await().until(() -> media.find(avatar).isEmpty());
    }

    @Test
    void whatSomethingElsewhereHoldsStaysUntilItIsLetGo() throws Exception {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        String banner = sent(ana, Drawing.jpeg(8, 8));
        String sent = sent(ana, Drawing.jpeg(8, 8));
        Id hikers = group("Sunday hikers", ana);
        changesTo(hikers, "Sunday hikers", banner);
        var message = sends(ana, bo, sent);
        assertThat(Sending.sees(bo, banner) && Sending.sees(bo, sent)).isTrue();
        grow(banner, Duration.ofDays(2));
        grow(sent, Duration.ofDays(2));
        await().until(() -> isDueLater(Id.parse(banner)) && isDueLater(Id.parse(sent)));
        isDeleted(hikers);
        deletes(message);
        assertThat(Sending.sees(bo, banner) || Sending.sees(bo, sent)).isFalse();
        assertThat(Sending.sees(ana, sent)).as("not by who sent it either").isFalse();
        grow(banner, Duration.ofDays(2));
        grow(sent, Duration.ofDays(2));
        await().until(() -> !Sending.isStored(banner) && !Sending.isStored(sent));
    }

    @Test
    void whatHangsOnAPostAndElsewhereIsForWhoSeesAnyOfThem() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        TestUser cleo = known(TestUser.named("Cleo"));
        String image = sent(ana, Drawing.jpeg(8, 8));
        var message = sends(ana, bo, image);
        String post = publishing(ana, Map.of("content", "Look", "privacy", "public", "mediaIds", List.of(image)))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(Sending.sees(bo, image) && Sending.sees(cleo, image)).isTrue();
        deleting(ana, post).statusCode(204);
        assertThat(Sending.sees(bo, image)).isTrue();
        assertThat(Sending.sees(cleo, image)).isFalse();
        deletes(message);
        assertThat(Sending.sees(bo, image)).isFalse();
    }

    private boolean isDueLater(Id id) {
        return media.find(id).map(Media::dueAt).filter(Instant.now()::isBefore).isPresent();
    }

    private void grow(String id, Duration older) throws Exception {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update media set due_at = due_at - ? where id = ?")) {
            update.setLong(1, older.toMillis());
            update.setLong(2, Id.parse(id).value());
            update.executeUpdate();
        }
    }

    @Test
    void whatACrashLeftBetweenItsBytesAndItsRowGoes() throws Exception {
        Id id = Id.next();
        leftovers.expect(id);
        var folder = Path.of(ConfigProvider.getConfig().getValue("kith.data-dir", String.class));
        var file = Files.write(folder.resolve("crashed"), new byte[3]);
        store.put(Media.pictureName(id), file);
        assertThat(Sending.isStored(id.toString())).isTrue();
        QuarkusTransaction.requiringNew().run(() -> leftovers.leave(id));
        await().until(() -> !Sending.isStored(id.toString()));
    }

    @Test
    void somebodyHasSoManyUnusedImagesAtMost() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        List<Id> added = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 200; i++) {
                added.add(Id.next());
                media.add(Media.of(
                        added.getLast(), ana.id(), PICTURE, Instant.now().plusSeconds(3_600)));
            }
        });
        var refused = sending(ana, Drawing.jpeg(8, 8)).statusCode(429).extract();
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(3_000L, 3_600L);
        sending(bo, Drawing.jpeg(8, 8)).statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> images.claim(ana.id(), added.subList(0, 1)));
        sending(ana, Drawing.jpeg(8, 8)).statusCode(201);
        sending(ana, Drawing.jpeg(8, 8)).statusCode(429);
        sends(ana, bo, added.stream().skip(1).map(Id::toString).toArray(String[]::new));
        sending(ana, Drawing.jpeg(8, 8)).statusCode(201);
    }
}
