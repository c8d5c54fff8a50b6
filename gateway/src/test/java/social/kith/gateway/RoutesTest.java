package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/auth/register, IDENTITY",
        "/api/v1/auth/sessions/0P2HJ7QK8A0Z1, IDENTITY",
        "/api/v1/me, IDENTITY",
        "/api/v1/me/export/0P2HJ7QK8A0Z1/archive, IDENTITY",
        "/api/v1/users, IDENTITY",
        "/api/v1/users/0P2HJ7QK8A0Z1, IDENTITY",
        "/api/v1/users/suggestions, SOCIAL_GRAPH",
        "/api/v1/users/0P2HJ7QK8A0Z1/follow, SOCIAL_GRAPH",
        "/api/v1/users/0P2HJ7QK8A0Z1/followers, SOCIAL_GRAPH",
        "/api/v1/users/0P2HJ7QK8A0Z1/relationship, SOCIAL_GRAPH",
        "/api/v1/users/0P2HJ7QK8A0Z1/block, SOCIAL_GRAPH",
        "/api/v1/users/0P2HJ7QK8A0Z1/posts, CONTENT",
        "/api/v1/relationships, SOCIAL_GRAPH",
        "/api/v1/followers/0P2HJ7QK8A0Z1, SOCIAL_GRAPH",
        "/api/v1/follow-requests, SOCIAL_GRAPH",
        "/api/v1/follow-requests/0P2HJ7QK8A0Z1/accept, SOCIAL_GRAPH",
        "/api/v1/blocks, SOCIAL_GRAPH",
        "/api/v1/mutes, SOCIAL_GRAPH",
        "/api/v1/media, CONTENT",
        "/api/v1/media/0P2HJ7QK8A0Z1/thumbnail, CONTENT",
        "/api/v1/posts, CONTENT",
        "/api/v1/posts/0P2HJ7QK8A0Z1/comments, CONTENT",
        "/api/v1/comments/0P2HJ7QK8A0Z1, CONTENT",
        "/api/v1/feed, CONTENT",
        "/api/v1/discover, CONTENT",
        "/api/v1/search, CONTENT",
        "/api/v1/groups, GROUPS",
        "/api/v1/groups/0P2HJ7QK8A0Z1/posts, CONTENT",
        "/api/v1/groups/0P2HJ7QK8A0Z1/events.ics, GROUPS",
        "/api/v1/groups/0P2HJ7QK8A0Z1/members/me, GROUPS",
        "/api/v1/group-invitations, GROUPS",
        "/api/v1/events/0P2HJ7QK8A0Z1.ics, GROUPS",
        "/api/v1/conversations/direct/0P2HJ7QK8A0Z1, CHAT",
        "/ws/chat, CHAT",
        "/api/v1/notifications/unread-count, NOTIFICATION",
        "/api/v1/email-digest, IDENTITY",
        "/api/v1/email-digest/unsubscribe, IDENTITY",
        "/api/v1/notification-preferences, NOTIFICATION",
        "/api/v1/web-push, NOTIFICATION",
        "/api/v1/push-subscriptions, NOTIFICATION",
        "/api/v1/push-subscriptions/0P2HJ7QK8A0Z1, NOTIFICATION",
        "/ws/notifications, NOTIFICATION"
    })
    void everyPathOfTheApiHasItsService(String path, Backend backend) {
        assertThat(Routes.backend(path)).contains(backend);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/internal/sessions/resolve",
                "/api/v1/internal",
                "/api/v1/meadow",
                "/api/v1/users/a/b/c",
                "/api/v1/users//posts",
                "/ws/chat/x",
                "/ws",
                "/.well-known/jwks.json"
            })
    void whatIsNoPathOfTheApiGoesNowhere(String path) {
        assertThat(Routes.backend(path)).isEmpty();
    }

    @Test
    void openIsOnlyWhatSomebodyWithoutASessionNeeds() {
        assertThat(Routes.isOpen("POST", "/api/v1/auth/register")).isTrue();
        assertThat(Routes.isOpen("GET", "/api/v1/auth/register")).isFalse();
        assertThat(Routes.isOpen("POST", "/api/v1/auth/register/")).isFalse();
        assertThat(Routes.isOpen("POST", "/api/v1/auth/logout")).isFalse();
        assertThat(Routes.isOpen("POST", "/api/v1/auth/email-verification")).isFalse();
    }

    @Test
    void aPictureIsSentToOneAddress() {
        assertThat(Routes.sendsPicture("POST", "/api/v1/media")).isTrue();
        assertThat(Routes.sendsPicture("GET", "/api/v1/media")).isFalse();
        assertThat(Routes.sendsPicture("POST", "/api/v1/media/0P2HJ7QK8A0Z1")).isFalse();
        assertThat(Routes.sendsPicture("POST", "/api/v1/posts")).isFalse();
    }
}
