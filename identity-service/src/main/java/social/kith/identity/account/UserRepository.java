package social.kith.identity.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.kith.identity.replica.Unblocked;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Accounts in the database. */
@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<User, Long> {
    // SQLite calls its plan a scan, as always for a virtual table, but reads matching rows alone; by its alias the test
    // of all query plans knows it as none that grows.
    private static final String FOUND = """
            select rowid from people_search tmp_found
            where people_search match :words and rowid < :before and %s
            order by rowid desc limit :most""".formatted(Unblocked.inSql(":viewer", "tmp_found.rowid"));

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
    @SuppressWarnings("unchecked")
    Page<User> search(Id viewer, String words, PageRequest page) {
        List<Long> ids = getEntityManager()
                .createNativeQuery(FOUND, Long.class)
                .setParameter("viewer", viewer.value())
                .setParameter("words", words)
                .setParameter("before", page.before())
                .setParameter("most", page.fetch())
                .getResultList();
        List<User> rows = ids.isEmpty() ? List.of() : list("id in ?1 order by id desc", ids);
        return Page.of(rows, page, user -> user.id().value());
    }
}
