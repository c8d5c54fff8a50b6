package social.kith.platform.idempotency;

/** How a request was answered when it was carried out, and what it asked for; {@code body} is JSON. */
record FirstAnswer(String fingerprint, int status, String body) {}
