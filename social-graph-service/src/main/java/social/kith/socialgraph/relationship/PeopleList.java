package social.kith.socialgraph.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Lists of people, newest first, by whatever query finds who is in them. */
@ApplicationScoped
public class PeopleList {
    private final Session database;
    private final UserReplicas users;

    PeopleList(Session database, UserReplicas users) {
        this.database = database;
        this.users = users;
    }

    /**
     * A page of what that query finds.
     *
     * @param sql gives the user and the key of each row, an id made when they came in: newest first, less than {@code
     *     :before}, {@code :fetch} of them at most; {@code :owner} is whose list it is, {@code :viewer} who looks
     */
    public Page<ListedUser> page(String sql, Id owner, Id viewer, PageRequest page) {
        List<Row> rows = database
                .createNativeQuery(sql, Object[].class)
                .setParameter("owner", owner.value())
                .setParameter("viewer", viewer.value())
                .setParameter("before", page.before())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .stream()
                .map(row -> new Row(id(row[0]), id(row[1])))
                .toList();
        return Page.of(rows, page, row -> row.key().value()).mapAll(this::view);
    }

    private List<ListedUser> view(List<Row> rows) {
        var cards = users.cards(rows.stream().map(Row::user).toList());
        return rows.stream()
                .map(row -> new ListedUser(
                        Objects.requireNonNull(cards.get(row.user())), row.key().time()))
                .toList();
    }

    private static Id id(Object column) {
        return new Id(((Number) column).longValue());
    }

    private record Row(Id user, Id key) {}
}
