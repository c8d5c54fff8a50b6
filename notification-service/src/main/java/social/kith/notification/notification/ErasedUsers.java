package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import social.kith.notification.kind.Notice;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/** Who is erased: topics keep no order between each other, so what they once did may be heard of after that. */
@ApplicationScoped
class ErasedUsers {
    private final StatelessSession db;

    ErasedUsers(StatelessSession db) {
        this.db = db;
    }

    void add(Id user) {
        db.createNativeMutationQuery("insert into erased_users (id) values (:id) on conflict (id) do nothing")
                .setParameter("id", user.value())
                .executeUpdate();
    }

    /** Those of the receivers, of whoever did it, and of whose post it was done on, who are erased. */
    Set<Id> among(Collection<Id> receivers, Notice notice) {
        Set<Id> all = new HashSet<>(receivers);
        if (notice.actor() != null) all.add(notice.actor());
        if (notice.postAuthor() != null) all.add(notice.postAuthor());
        return db
                .createNativeQuery(
                        "select e.id from json_each(:users) tmp_users cross join erased_users e on e.id = tmp_users.value",
                        Long.class)
                .setParameter("users", Reads.ids(all))
                .list()
                .stream()
                .map(Id::new)
                .collect(Collectors.toSet());
    }
}
