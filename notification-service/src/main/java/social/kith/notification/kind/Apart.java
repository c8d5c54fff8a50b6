package social.kith.notification.kind;

/**
 * An event that ends notifications of a kind in a way of its own, which is not by its key.
 *
 * @param settles whether nothing is left to do; otherwise nothing is left to tell
 * @param words when it does, or for whom
 */
public record Apart(Class<?> event, boolean settles, String words) {}
