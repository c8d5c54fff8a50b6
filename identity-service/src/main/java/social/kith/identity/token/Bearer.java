package social.kith.identity.token;

import social.kith.platform.id.Id;

/**
 * Whom a token was made for.
 *
 * @param email where it was sent
 */
public record Bearer(Id user, String email) {}
