package social.kith.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** People, as this service knows them. */
@ApplicationScoped
public class UserReplicas {
    private static final String CARDS = """
            select u.id, u.first_name, u.last_name, u.nickname, u.avatar_url, u.is_public, u.deleted
            from json_each(:ids) tmp_ids cross join user_replicas u on u.id = tmp_ids.value""";

    private static final String INSERT = """
            insert into user_replicas (
                id, first_name, last_name, nickname, avatar_url, is_public, connections, deleted)
            values (:id, :firstName, :lastName, :nickname, :avatarUrl, :isPublic, :connections, false)
            on conflict (id)\s""";

    private static final String MEET = INSERT + "do nothing";
    private static final String SAVE = INSERT + """
            do update set
                first_name = excluded.first_name, last_name = excluded.last_name,
                nickname = excluded.nickname, avatar_url = excluded.avatar_url,
                is_public = excluded.is_public, connections = excluded.connections, deleted = false""";

    private final UserReplicaRepository users;
    private final Reads reads;
    private final Writes writes;

    UserReplicas(UserReplicaRepository users, Reads reads, Writes writes) {
        this.users = users;
        this.reads = reads;
        this.writes = writes;
    }

    /** Somebody's card; nobody's who deleted their account. */
    public Optional<UserCard> find(Id id) {
        return Optional.of(card(id)).filter(card -> card.deleted() == null);
    }

    private UserCard card(Id id) {
        return Objects.requireNonNull(cards(List.of(id)).get(id));
    }

    /** The cards of those users, by id; whoever is not known here, or not any more, is shown as a deleted user. */
    public Map<Id, UserCard> cards(Collection<Id> ids) {
        Map<Id, UserCard> known = new HashMap<>();
        if (!ids.isEmpty())
            for (UserCard card : reads.list(CARDS, Map.of("ids", Reads.ids(ids)), UserReplicas::card))
                known.put(card.id(), card);
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> known.getOrDefault(id, UserCard.deleted(id))));
    }

    private static UserCard card(ResultSet row) throws SQLException {
        Id id = new Id(row.getLong(1));
        return row.getBoolean(7)
                ? UserCard.deleted(id)
                : UserCard.of(
                        id, row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getBoolean(6));
    }

    /**
     * The cards of those users, by id.
     *
     * @param caller stands for themselves while this service has not heard of them yet
     */
    public Map<Id, UserCard> cards(Collection<Id> ids, UserCard caller) {
        Map<Id, UserCard> cards = cards(ids);
        cards.computeIfPresent(caller.id(), (id, card) -> card.deleted() == null ? card : caller);
        return cards;
    }

    /**
     * Whether somebody other than the user sees the lists of those who follow them, and of those whom they follow. A
     * private profile shows them to followers at most.
     *
     * @param toFollower whether the viewer follows the user
     */
    public boolean showsConnections(Id user, boolean toFollower) {
        return users.findByIdOptional(user.value())
                .map(known -> switch (known.connections) {
                    case EVERYONE -> known.isPublic || toFollower;
                    case FOLLOWERS -> toFollower;
                    case ONLY_ME -> false;
                })
                .orElse(false);
    }

    /**
     * Makes sure that somebody who acts here is known, by the card from their token, where identity-service's word of
     * a new user has not come yet. Changes nothing about anybody who is known. Who may see their lists, the token does
     * not say: nobody, until it is told.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void meet(UserCard card) {
        insert(card, Visibility.ONLY_ME, MEET);
    }

    void save(UserDescribed told) {
        insert(told.user(), told.connections(), SAVE);
    }

    void hide(UserDeleted told) {
        users.update("deleted = true where id = ?1", told.userId().value());
    }

    void remove(UserErased told) {
        // At once: plain SQL in the same transaction is to see it.
        users.delete("id = ?1", told.userId().value());
    }

    private void insert(UserCard card, Visibility connections, String sql) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", card.id());
        row.put("firstName", card.firstName());
        row.put("lastName", card.lastName());
        row.put("nickname", card.nickname());
        row.put("avatarUrl", card.avatarUrl());
        row.put("isPublic", card.isPublic());
        row.put("connections", EnumColumn.text(connections));
        writes.change(sql, row);
    }

    /** The table. */
    @ApplicationScoped
    static class UserReplicaRepository implements PanacheRepositoryBase<UserReplica, Long> {}
}
