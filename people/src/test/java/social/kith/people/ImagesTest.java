package social.kith.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import social.kith.people.image.ImageReplicas;
import social.kith.people.image.ImageView;
import social.kith.people.testkit.Content;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class ImagesTest {
    @Inject
    ImageReplicas images;

    private final TestUser ana = TestUser.named("Ana");
    private final TestUser bo = TestUser.named("Bo");

    @Test
    void anImageIsShownAsItWasStored() {
        Id image = Content.stores(ana);
        String url = "/api/v1/media/" + image;
        assertThat(images.views(List.of(image, Id.next())))
                .hasSize(1)
                .containsEntry(
                        image, new ImageView(image, url, url + "/thumbnail", "image/jpeg", 1600, 1200, 284_117, false));
        assertThat(images.views(List.of())).isEmpty();
    }

    @Test
    void onesOwnImagesAreOnesOwn() {
        Id one = Content.stores(ana);
        Id other = Content.stores(ana);
        assertThatCode(() -> images.requireOwn(ana.id(), List.of())).doesNotThrowAnyException();
        assertThatCode(() -> images.requireOwn(ana.id(), List.of(one, other, one)))
                .doesNotThrowAnyException();
    }

    @Test
    void somebodyElsesImageAndOneThatIsNotThereAreRefusedAlike() {
        Id own = Content.stores(ana);
        Id theirs = Content.stores(bo);
        assertRefused(() -> images.requireOwn(ana.id(), List.of(own, theirs)));
        assertRefused(() -> images.requireOwn(ana.id(), List.of(Id.next())));
    }

    @Test
    void anImageIsUsedOnTheDayItWasSentOrNotAtAll() {
        Id late = Content.stores(ana, Id.next().before(ImageReplicas.USED_WITHIN.plusMinutes(1)));
        Id early = Content.stores(ana, Id.next().before(ImageReplicas.USED_WITHIN.minusMinutes(1)));
        assertThatCode(() -> images.requireOwn(ana.id(), List.of(early))).doesNotThrowAnyException();
        assertThatThrownBy(() -> images.requireOwn(ana.id(), List.of(early, late)))
                .isInstanceOf(Refusal.class)
                .hasMessage("That image was sent too long ago to be used now. Send it again.");
    }

    @Test
    void aRemovedImageIsThereNoLonger() {
        Id image = Content.stores(ana);
        Content.removes(image);
        Content.removes(image);
        assertThat(images.views(List.of(image))).isEmpty();
        assertRefused(() -> images.requireOwn(ana.id(), List.of(image)));
    }

    private static void assertRefused(ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOf(Refusal.class).hasMessage("There is no image of yours with that id.");
    }
}
