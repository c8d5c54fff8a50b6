package social.kith.identity.replica;

/**
 * How one user stands to another.
 *
 * @param blocked whether one of the two has blocked the other, whoever: neither is to meet the other then
 * @param muting whether the first one has muted the other
 */
public record Relation(boolean blocked, Following following, Following followedBy, boolean muting) {}
