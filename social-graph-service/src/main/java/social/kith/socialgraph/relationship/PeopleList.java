package social.kith.socialgraph.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.sqlite.Reads;

/** Lists of people, newest first, by whatever query finds who is in them. */
@ApplicationScoped
public class PeopleList {
    private final Reads reads;
    private final UserReplicas users;

    PeopleList(Reads reads, UserReplicas users) {
        this.reads = reads;
        this.users = users;
    }

    /**
     * A page of what that query finds.
     *
     * @param sql a constant; gives the user and the key of each row, an id made when they came in: newest first, less than {@code
     *     :before}, {@code :fetch} of them at most; {@code :owner} is whose list it is, {@code :viewer} who looks
     */
    public Page<ListedUser> page(String sql, Id owner, Id viewer, PageRequest page) {
        List<Row> rows = reads.list(
                sql,
                Map.of("owner", owner, "viewer", viewer, "before", page.before(), "fetch", page.fetch()),
                row -> new Row(new Id(row.getLong(1)), new Id(row.getLong(2))));
        return Page.of(rows, page, row -> row.key().value()).mapAll(this::view);
    }

    private List<ListedUser> view(List<Row> rows) {
        var cards = users.cards(rows.stream().map(Row::user).toList());
        return rows.stream()
                .map(row -> new ListedUser(
                        Objects.requireNonNull(cards.get(row.user())), row.key().time()))
                .toList();
    }

    private record Row(Id user, Id key) {}
}
