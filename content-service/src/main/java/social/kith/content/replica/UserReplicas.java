package social.kith.content.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** People, as this service knows them. */
@ApplicationScoped
public class UserReplicas {
    private final UserReplicaRepository users;

    UserReplicas(UserReplicaRepository users) {
        this.users = users;
    }

    public Optional<UserCard> find(Id id) {
        return users.findByIdOptional(id.value()).map(UserReplica::card);
    }

    /**
     * The cards of those users, by id; whoever is not known here is shown as a deleted user.
     *
     * @param caller stands for themselves while this service has not heard of them yet
     */
    public Map<Id, UserCard> cards(Collection<Id> ids, UserCard caller) {
        Map<Id, UserCard> known = new HashMap<>(Map.of(caller.id(), caller));
        // One query for any ordinary page; SQLite takes 32,766 parameters, and audiences can name more people.
        ids.stream()
                .map(Id::value)
                .distinct()
                .gather(Gatherers.windowFixed(10_000))
                .forEach(some -> users.list("id in ?1", some)
                        .forEach(user -> known.put(user.card().id(), user.card())));
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> known.getOrDefault(id, UserCard.deleted(id))));
    }

    void save(UserCard card) {
        users.save(card);
    }

    /** The table. */
    @ApplicationScoped
    static class UserReplicaRepository implements PanacheRepositoryBase<UserReplica, Long> {
        void save(UserCard card) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into user_replicas (id, first_name, last_name, nickname, avatar_url, is_public)
                            values (:id, :firstName, :lastName, :nickname, :avatarUrl, :isPublic)
                            on conflict (id) do update set
                                first_name = excluded.first_name, last_name = excluded.last_name,
                                nickname = excluded.nickname, avatar_url = excluded.avatar_url,
                                is_public = excluded.is_public""")
                    .setParameter("id", card.id().value())
                    .setParameter("firstName", card.firstName())
                    .setParameter("lastName", card.lastName())
                    .setParameter("nickname", card.nickname())
                    .setParameter("avatarUrl", card.avatarUrl())
                    .setParameter("isPublic", card.isPublic())
                    .executeUpdate();
        }
    }
}
