package social.kith.platform.idempotency;

import social.kith.platform.id.Id;

/** What an {@code Idempotency-Key} counts for: a user, a method and a path. */
record RequestKey(Id user, String method, String path, String key) {
    String operation() {
        return method + " " + path;
    }
}
