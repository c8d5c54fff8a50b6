package social.kith.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import social.kith.content.post.PostListService;
import social.kith.content.post.PostView;
import social.kith.content.replica.GroupCard;
import social.kith.content.replica.GroupReplicas;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.search.BestFirst;
import social.kith.platform.search.SearchWords;

/** Finds what the viewer may see by words, best first. */
@ApplicationScoped
public class SearchService {
    private static final BestFirst.Part NOTHING = (before, most) -> List.of();

    private final SearchQueries queries;
    private final PostListService posts;
    private final UserReplicas users;
    private final GroupReplicas groups;

    SearchService(SearchQueries queries, PostListService posts, UserReplicas users, GroupReplicas groups) {
        this.queries = queries;
        this.posts = posts;
        this.users = users;
        this.groups = groups;
    }

    public Page<PostView> posts(UserCard viewer, String typed, PageRequest page) {
        return posts.show(found(typed, page, words -> queries.posts(viewer.id(), words, page)), viewer);
    }

    public Page<UserCard> users(Id viewer, String typed, PageRequest page) {
        return found(typed, page, words -> queries.users(viewer, words, page)).mapAll(ids -> {
            Map<Id, UserCard> cards = users.cards(ids);
            return ids.stream()
                    .map(id -> Objects.requireNonNull(cards.get(id)))
                    // Who has left since they were found.
                    .filter(card -> card.deleted() == null)
                    .toList();
        });
    }

    public Page<GroupCard> groups(Id viewer, String typed, PageRequest page) {
        return found(typed, page, words -> queries.groups(viewer, words, page)).mapAll(ids -> {
            Map<Id, GroupCard> cards = groups.cards(ids);
            return ids.stream().map(id -> Objects.requireNonNull(cards.get(id))).toList();
        });
    }

    private static Page<Id> found(String typed, PageRequest page, Function<SearchWords, Page<Id>> search) {
        SearchWords words = SearchWords.of(typed);
        // Asked all the same, so that a page that cannot be is refused whatever is looked for.
        return words.isEmpty() ? BestFirst.page(page, NOTHING, NOTHING) : search.apply(words);
    }
}
