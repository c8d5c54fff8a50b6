package social.kith.content.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.hibernate.Session;
import social.kith.platform.id.Id;

/**
 * Hides, shows and erases reactions without telling anybody: others hear of the user or the post themselves. Each works
 * off so many rows at most, so that nobody else's writing waits long; 0 says that nothing is left to do.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReactionErasure {
    private final Session database;

    ReactionErasure(Session database) {
        this.database = database;
    }

    /** What that user felt does not count while their account is deleted, and counts again when they are back. */
    public int hideSome(Id user, boolean hidden, int most) {
        return database.createNativeMutationQuery("""
                        update reactions set hidden = :hidden where id in (
                            select id from reactions where user_id = :user and hidden = :before limit :most)""")
                .setParameter("hidden", hidden ? 1 : 0)
                .setParameter("before", hidden ? 0 : 1)
                .setParameter("user", user.value())
                .setParameter("most", most)
                .executeUpdate();
    }

    public int eraseSome(Id user, int most) {
        return database.createNativeMutationQuery("""
                        delete from reactions where id in (
                            select id from reactions where user_id = :user limit :most)""")
                .setParameter("user", user.value())
                .setParameter("most", most)
                .executeUpdate();
    }

    /** All that was felt about those posts, before they can be erased. */
    public int eraseOn(Collection<Id> posts, int most) {
        if (posts.isEmpty()) return 0;
        return database.createNativeMutationQuery("""
                        delete from reactions where id in (
                            select id from reactions where post_id in (:posts) limit :most)""")
                .setParameter("posts", posts.stream().map(Id::value).toList())
                .setParameter("most", most)
                .executeUpdate();
    }
}
