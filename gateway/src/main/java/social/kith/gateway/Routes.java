package social.kith.gateway;

import static social.kith.gateway.Backend.CHAT;
import static social.kith.gateway.Backend.CONTENT;
import static social.kith.gateway.Backend.GROUPS;
import static social.kith.gateway.Backend.IDENTITY;
import static social.kith.gateway.Backend.NOTIFICATION;
import static social.kith.gateway.Backend.SOCIAL_GRAPH;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which path goes to which service. The first row that fits counts; a path that fits none is not there. {@code *} is
 * one step of a path, {@code **} whatever follows, or nothing.
 */
final class Routes {
    private static final List<Route> TABLE = Stream.of(
                    rows(IDENTITY, "/api/v1/auth/**", "/api/v1/me/**", "/api/v1/email-digest/**"),
                    rows(
                            SOCIAL_GRAPH,
                            "/api/v1/users/suggestions",
                            "/api/v1/users/*/follow",
                            "/api/v1/users/*/followers",
                            "/api/v1/users/*/following",
                            "/api/v1/users/*/relationship",
                            "/api/v1/users/*/block",
                            "/api/v1/users/*/mute",
                            "/api/v1/relationships",
                            "/api/v1/followers/*",
                            "/api/v1/follow-requests/**",
                            "/api/v1/blocks",
                            "/api/v1/mutes"),
                    rows(
                            CONTENT,
                            "/api/v1/users/*/posts",
                            "/api/v1/groups/*/posts",
                            "/api/v1/posts/**",
                            "/api/v1/comments/**",
                            "/api/v1/media/**",
                            "/api/v1/feed",
                            "/api/v1/discover",
                            "/api/v1/search"),
                    rows(IDENTITY, "/api/v1/users", "/api/v1/users/*"),
                    rows(GROUPS, "/api/v1/groups/**", "/api/v1/group-invitations/**", "/api/v1/events/**"),
                    rows(CHAT, "/api/v1/conversations/**", "/ws/chat"),
                    rows(
                            NOTIFICATION,
                            "/api/v1/notifications/**",
                            "/api/v1/notification-preferences",
                            "/api/v1/web-push",
                            "/api/v1/push-subscriptions/**",
                            "/ws/notifications"))
            .flatMap(rows -> rows)
            .toList();

    /** What needs no session: who has none yet must get one, or get back in; a mail program has none. */
    private static final Set<String> OPEN = Set.of(
            "POST /api/v1/auth/register",
            "POST /api/v1/auth/login",
            "POST /api/v1/auth/password-reset",
            "POST /api/v1/auth/password-reset/confirm",
            "POST /api/v1/auth/email-verification/confirm",
            "POST /api/v1/email-digest/unsubscribe");

    private Routes() {}

    static Optional<Backend> backend(String path) {
        return TABLE.stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::backend)
                .findFirst();
    }

    static boolean isOpen(String method, String path) {
        return OPEN.contains(method + " " + path);
    }

    /** Accounts, passwords, sessions: what somebody could try from one address with many sessions, or none. */
    static boolean isAboutSigningIn(String path) {
        return path.startsWith("/api/v1/auth/");
    }

    static boolean sendsPicture(String method, String path) {
        return method.equals("POST") && path.equals("/api/v1/media");
    }

    private static Stream<Route> rows(Backend backend, String... paths) {
        return Stream.of(paths).map(path -> new Route(pattern(path), backend));
    }

    private static Pattern pattern(String path) {
        if (path.endsWith("/**"))
            return Pattern.compile(Pattern.quote(path.substring(0, path.length() - 3)) + "(/.*)?");
        return Pattern.compile(path.replace("*", "[^/]+"));
    }

    private record Route(Pattern path, Backend backend) {}
}
