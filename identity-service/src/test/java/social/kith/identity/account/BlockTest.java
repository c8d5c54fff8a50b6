package social.kith.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.identity.Somebody.registered;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.identity.SocialGraph;
import social.kith.identity.Somebody;
import social.kith.platform.id.Id;

@QuarkusTest
class BlockTest {
    private static final String USERS = "/api/v1/users/";

    @Test
    void betweenABlockerAndTheBlockedThereIsNoProfile() {
        var ana = registered();
        var bo = registered(Map.of("isPublic", false));
        SocialGraph.blocks(ana, bo);
        assertNoProfile(ana, bo);
        assertNoProfile(bo, ana);
        ana.asks().get(USERS + ana.id()).then().statusCode(200);
        SocialGraph.unblocks(ana, bo);
        ana.asks()
                .get(USERS + bo.id())
                .then()
                .statusCode(200)
                .body("relationship.blocking", equalTo(false), "relationship.following", equalTo("none"));
        bo.asks().get(USERS + ana.id()).then().statusCode(200);
    }

    @Test
    void whereBothBlockEachOtherOneUnblockingIsNotEnough() {
        var ana = registered();
        var bo = registered();
        SocialGraph.blocks(ana, bo);
        SocialGraph.blocks(ana, bo);
        SocialGraph.blocks(bo, ana);
        SocialGraph.unblocks(ana, bo);
        assertNoProfile(ana, bo);
        assertNoProfile(bo, ana);
        SocialGraph.unblocks(bo, ana);
        bo.asks().get(USERS + ana.id()).then().statusCode(200);
    }

    @Test
    void aBlockIsAboutTwoPeopleAlone() {
        var ana = registered();
        var bo = registered();
        var cleo = registered();
        SocialGraph.blocks(ana, bo);
        for (var one : List.of(ana, bo)) {
            cleo.asks().get(USERS + one.id()).then().statusCode(200);
            one.asks().get(USERS + cleo.id()).then().statusCode(200);
        }
    }

    /** What is refused by id is absent from lists, and nothing else is, in pages that are full. */
    @Test
    void numbersOfFollowersGiveNobodyAway() {
        var ana = registered();
        var bo = registered();
        var cleo = registered();
        SocialGraph.follows(ana, cleo);
        SocialGraph.follows(bo, cleo);
        SocialGraph.follows(cleo, bo);
        assertCounts(ana, cleo, 2, 1);
        SocialGraph.blocks(bo, ana);
        assertCounts(ana, cleo, 1, 0);
        assertCounts(bo, cleo, 1, 1);
        assertCounts(cleo, cleo, 2, 1);
        assertCounts(registered(), cleo, 2, 1);
        SocialGraph.unblocks(bo, ana);
        assertCounts(ana, cleo, 2, 1);
    }

    private static void assertCounts(Somebody viewer, Somebody owner, int followers, int following) {
        viewer.asks()
                .get(USERS + owner.id())
                .then()
                .statusCode(200)
                .body("followerCount", equalTo(followers), "followingCount", equalTo(following));
    }

    @Test
    void searchFindsExactlyThoseWhoHaveAProfileForTheViewer() {
        String last = "Q" + Id.next().toString().toLowerCase(Locale.ROOT);
        var viewer = registered(Map.of("lastName", last));
        List<Somebody> others = new ArrayList<>();
        for (int i = 0; i < 7; i++) others.add(registered(Map.of("lastName", last)));
        SocialGraph.blocks(viewer, others.get(1));
        SocialGraph.blocks(others.get(3), viewer);
        SocialGraph.blocks(others.get(5), viewer);
        SocialGraph.blocks(viewer, others.get(5));
        SocialGraph.blocks(others.get(0), others.get(2));
        SocialGraph.mutes(viewer, others.get(4));
        List<List<String>> pages = pages(viewer, last);
        assertThat(pages.stream().map(List::size)).containsExactly(2, 2, 1);
        List<String> found = pages.stream().flatMap(List::stream).toList();
        assertThat(found).doesNotHaveDuplicates().contains(viewer.id());
        for (Somebody other : others)
            viewer.asks().get(USERS + other.id()).then().statusCode(found.contains(other.id()) ? 200 : 404);
        assertThat(found(others.get(1), last)).doesNotContain(viewer.id()).hasSize(7);
        SocialGraph.unblocks(viewer, others.get(1));
        assertThat(found(viewer, last)).contains(others.get(1).id()).hasSize(6);
        assertThat(found(others.get(1), last)).hasSize(8);
    }

    @Test
    void whoMutesIsToldSoAndTheMutedCannotTell() {
        var ana = registered();
        var bo = registered();
        String before = seen(bo, ana);
        SocialGraph.mutes(ana, bo);
        ana.asks()
                .get(USERS + bo.id())
                .then()
                .statusCode(200)
                .body("relationship.muting", equalTo(true), "relationship.canMessage", equalTo(true));
        assertThat(seen(bo, ana)).isEqualTo(before);
        SocialGraph.unmutes(ana, bo);
        ana.asks().get(USERS + bo.id()).then().body("relationship.muting", equalTo(false));
    }

    /** Answer and version. */
    private static String seen(Somebody viewer, Somebody owner) {
        var answer =
                viewer.asks().get(USERS + owner.id()).then().statusCode(200).extract();
        return answer.asString() + answer.header("ETag");
    }

    private static void assertNoProfile(Somebody viewer, Somebody owner) {
        String nobody = Id.next().toString();
        String unknown = viewer.asks().get(USERS + nobody).then().extract().asString();
        assertThat(viewer.asks()
                        .get(USERS + owner.id())
                        .then()
                        .statusCode(404)
                        .header("ETag", nullValue())
                        .extract()
                        .asString())
                .isEqualTo(unknown.replace(nobody, owner.id()));
    }

    private static List<String> found(Somebody viewer, String words) {
        return pages(viewer, words).stream().flatMap(List::stream).toList();
    }

    private static List<List<String>> pages(Somebody viewer, String words) {
        List<List<String>> pages = new ArrayList<>();
        String cursor = null;
        do {
            var asked = viewer.asks().queryParam("q", words).queryParam("limit", 2);
            if (cursor != null) asked.queryParam("cursor", cursor);
            var page = asked.get("/api/v1/users").then().statusCode(200).extract();
            pages.add(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return pages;
    }
}
