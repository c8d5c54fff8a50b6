package social.kith.socialgraph.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** People you may know: followed by those whom one follows. */
@ApplicationScoped
public class SuggestionService {
    private final SuggestionQuery suggestions;
    private final UserReplicas users;

    SuggestionService(SuggestionQuery suggestions, UserReplicas users) {
        this.suggestions = suggestions;
        this.users = users;
    }

    /** Most in common first. */
    public Page<SuggestedUser> of(Id viewer, PageRequest page) {
        var found = Page.of(
                suggestions.of(viewer, page),
                page,
                suggestion -> suggestion.user().value());
        return found.mapAll(this::view);
    }

    private List<SuggestedUser> view(List<SuggestionQuery.Suggestion> some) {
        var cards =
                users.cards(some.stream().map(SuggestionQuery.Suggestion::user).toList());
        return some.stream()
                .map(one -> new SuggestedUser(Objects.requireNonNull(cards.get(one.user())), one.mutualCount()))
                .toList();
    }
}
