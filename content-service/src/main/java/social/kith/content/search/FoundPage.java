package social.kith.content.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import social.kith.content.post.PostView;
import social.kith.content.replica.GroupCard;
import social.kith.platform.identity.UserCard;

/** What a search answers, for the API's document alone: a page of one of the three. */
record FoundPage(List<Found> items, @Nullable String nextCursor) {

    /** One of them. */
    @Schema(anyOf = {PostView.class, UserCard.class, GroupCard.class})
    interface Found {}
}
