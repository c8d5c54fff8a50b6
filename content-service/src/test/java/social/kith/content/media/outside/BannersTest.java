package social.kith.content.media.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.content.Others.changesTo;
import static social.kith.content.Others.group;
import static social.kith.content.Others.isDeleted;
import static social.kith.content.Others.known;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.content.Database;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class BannersTest {
    @Inject
    Banners banners;

    private TestUser ana;
    private TestUser bo;
    private Id hikers;
    private String image;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        hikers = group("Sunday hikers", ana);
        image = Database.image(ana);
    }

    @Test
    void aBannerIsForEverybodyWhileItIsOne() {
        assertThat(isBanner(image)).isFalse();
        changesTo(hikers, "Sunday hikers", image);
        assertThat(isBanner(image)).isTrue();
        String other = Database.image(ana);
        changesTo(hikers, "Sunday hikers", other);
        assertThat(isBanner(image)).isFalse();
        assertThat(isBanner(other)).isTrue();
        changesTo(hikers, "Sunday hikers", null);
        assertThat(isBanner(other)).isFalse();
    }

    @Test
    void aDeletedGroupHasNone() {
        changesTo(hikers, "Sunday hikers", image);
        isDeleted(hikers);
        assertThat(isBanner(image)).isFalse();
    }

    @Test
    void twoGroupsMayHaveTheSame() {
        Id readers = group("Night readers", ana);
        changesTo(hikers, "Sunday hikers", image);
        changesTo(readers, "Night readers", image);
        isDeleted(hikers);
        assertThat(isBanner(image)).isTrue();
    }

    private boolean isBanner(String media) {
        boolean held = banners.holds(Id.parse(media));
        assertThat(banners.shows(bo.id(), Id.parse(media))).isEqualTo(held);
        return held;
    }
}
