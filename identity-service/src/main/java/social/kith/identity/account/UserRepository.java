package social.kith.identity.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.kith.identity.replica.Unblocked;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;
import social.kith.platform.sqlite.NullableColumns;
import social.kith.platform.sqlite.Reads;

/** Accounts in the database. */
@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<User, Long> {
    // SQLite calls its plan a scan, as always for a virtual table, but reads matching rows alone; by its alias the test
    // of all query plans knows it as none that grows.
    private static final String FOUND = """
            select u.id, u.first_name, u.last_name, u.nickname, u.avatar_media_id, u.is_public
            from people_search tmp_found cross join users u on u.id = tmp_found.rowid
            where people_search match :words and tmp_found.rowid < :before and %s
            order by tmp_found.rowid desc limit :fetch""".formatted(Unblocked.inSql(":viewer", "tmp_found.rowid"));

    private final Reads reads;

    UserRepository(Reads reads) {
        this.reads = reads;
    }

    /** Deleted ones too: their email is theirs until they are erased. */
    Optional<User> byEmail(String email) {
        return find("emailKey", User.key(email)).firstResultOptional();
    }

    /** Somebody who is there and has not deleted their account. */
    User require(Id id) {
        return present(id).orElseThrow(() -> Refusal.notFound("user"));
    }

    /** The same, if there is one. */
    Optional<User> present(Id id) {
        return findByIdOptional(id.value()).filter(user -> !user.isDeleted());
    }

    void requireFreeEmail(String email) {
        if (byEmail(email).isPresent())
            throw Refusal.conflict("There is an account with this email already. Sign in, or use another one.");
    }

    /** Free, or that user's own. */
    void requireFreeNickname(String nickname, Id user) {
        find("nicknameKey", User.key(nickname))
                .firstResultOptional()
                .filter(holder -> !holder.id().equals(user))
                .ifPresent(holder -> {
                    throw Refusal.conflict("This nickname is taken. Choose another one.");
                });
    }

    List<User> deletedBefore(Instant time, int most) {
        return find("deletedAt < ?1 order by deletedAt", time)
                .range(0, most - 1)
                .list();
    }

    /**
     * Who has those words in their names, the newest first; between a blocker and the blocked neither finds the other.
     *
     * @param words a query of FTS5
     */
    Page<UserCard> search(Id viewer, String words, PageRequest page) {
        List<UserCard> rows = reads.list(
                FOUND,
                Map.of("viewer", viewer, "words", words, "before", page.before(), "fetch", page.fetch()),
                UserRepository::card);
        return Page.of(rows, page, card -> card.id().value());
    }

    private static UserCard card(ResultSet row) throws SQLException {
        Id avatar = NullableColumns.id(row, 5);
        return UserCard.of(
                new Id(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                avatar == null ? null : User.avatarUrl(avatar),
                row.getBoolean(6));
    }
}
