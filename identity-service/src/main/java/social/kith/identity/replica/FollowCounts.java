package social.kith.identity.replica;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import social.kith.identity.profile.Connections;
import social.kith.platform.id.Id;

/** How many follow somebody, and how many they follow, without those who have deleted their account; kept by triggers. */
@ApplicationScoped
public class FollowCounts {
    private final Session database;

    FollowCounts(Session database) {
        this.database = database;
    }

    public Connections of(Id user) {
        return database
                .createNativeQuery(
                        "select followers, following from follow_count_replicas where user_id = :user", Object[].class)
                .setParameter("user", user.value())
                .getResultList()
                .stream()
                .map(counts -> new Connections(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue()))
                .findFirst()
                .orElse(Connections.NONE);
    }
}
