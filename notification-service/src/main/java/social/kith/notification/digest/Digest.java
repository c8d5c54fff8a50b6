package social.kith.notification.digest;

import java.util.List;

/**
 * What somebody has been told and not read, in words.
 *
 * @param count how many notifications there are, those of messages apart
 * @param items the latest of them
 * @param conversations how many have unread messages
 * @param upTo what it tells; asked for after that, none of it is told again
 */
public record Digest(int count, List<Item> items, int conversations, long upTo) {
    /**
     * A notification.
     *
     * @param url the page of the web app
     */
    public record Item(String message, String url) {}
}
