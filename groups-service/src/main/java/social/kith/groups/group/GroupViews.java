package social.kith.groups.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.kith.groups.membership.Standing;
import social.kith.groups.membership.Standings;
import social.kith.groups.replica.UserCards;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;
import social.kith.platform.search.SearchWords;

/**
 * Looking at groups. A list is found first and then read, so a group that is deleted in between is missing from its page.
 */
@ApplicationScoped
public class GroupViews {
    private final GroupQueries groups;
    private final Standings standings;
    private final UserCards users;

    GroupViews(GroupQueries groups, Standings standings, UserCards users) {
        this.groups = groups;
        this.standings = standings;
        this.users = users;
    }

    public GroupView view(Id id, Id viewer) {
        GroupRow group = groups.find(id).orElseThrow(() -> Refusal.notFound("group"));
        return views(List.of(group), standing(viewer, List.of(group))).getFirst();
    }

    /** All groups, newest first. */
    public Page<GroupView> browse(Id viewer, PageRequest page) {
        return groups.newest(page).mapAll(found -> views(found, standing(viewer, found)));
    }

    /** The groups that the viewer is a member of, the one last come to first. */
    public Page<GroupView> mine(Id viewer, PageRequest page) {
        return standings.memberships(viewer, page).mapAll(own -> {
            Map<Id, Standing> standing = own.stream().collect(Collectors.toMap(Standing::group, Function.identity()));
            return views(read(own.stream().map(Standing::group).toList()), standing::get);
        });
    }

    /**
     * Groups by words of their titles, best first.
     *
     * @param own whether only among those that the viewer is a member of
     */
    public Page<GroupView> search(String typed, boolean own, Id viewer, PageRequest page) {
        SearchWords words = SearchWords.of(typed);
        return groups.found(words, own, viewer, page).mapAll(ids -> {
            List<GroupRow> found = read(ids);
            return views(found, standing(viewer, found));
        });
    }

    /** How a group appears in something else. */
    public GroupCard card(Id id) {
        return groups.find(id).orElseThrow(() -> Refusal.notFound("group")).card();
    }

    /** How those groups appear in something else, by id, in one query; one that is not there has no entry. */
    public Map<Id, GroupCard> cards(Collection<Id> ids) {
        return groups.ofIds(ids).values().stream().collect(Collectors.toMap(GroupRow::id, GroupRow::card));
    }

    private List<GroupRow> read(List<Id> ids) {
        Map<Id, GroupRow> found = groups.ofIds(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Function<Id, @Nullable Standing> standing(Id viewer, List<GroupRow> found) {
        return standings.of(found.stream().map(GroupRow::id).toList(), viewer)::get;
    }

    private List<GroupView> views(List<GroupRow> found, Function<Id, @Nullable Standing> standing) {
        var creators = users.of(found.stream().map(GroupRow::creator).toList());
        return found.stream()
                .map(group -> group.view(creators.apply(group.creator()), standing.apply(group.id())))
                .toList();
    }
}
