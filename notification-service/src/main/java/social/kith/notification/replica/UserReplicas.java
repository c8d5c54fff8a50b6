package social.kith.notification.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** People, as this service knows them. */
@ApplicationScoped
public class UserReplicas {
    private final UserReplicaRepository users;

    UserReplicas(UserReplicaRepository users) {
        this.users = users;
    }

    /** The cards of those users, by id, in one query; whoever is not known here is shown as a deleted user. */
    public Map<Id, UserCard> cards(Collection<Id> ids) {
        if (ids.isEmpty()) return Map.of();
        Map<Id, UserCard> known = users
                .list("id in ?1", ids.stream().map(Id::value).distinct().toList())
                .stream()
                .map(UserReplica::card)
                .collect(Collectors.toMap(UserCard::id, Function.identity()));
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
