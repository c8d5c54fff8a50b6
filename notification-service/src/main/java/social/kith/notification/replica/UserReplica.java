package social.kith.notification.replica;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import social.kith.platform.identity.UserCard;

/** A user as identity-service last described them. */
@Entity
@Table(name = "user_replicas")
class UserReplica {
    @Id
    long id;

    String firstName;
    String lastName;

    @Nullable
    String nickname;

    @Nullable
    String avatarUrl;

    boolean isPublic;

    UserCard card() {
        return UserCard.of(new social.kith.platform.id.Id(id), firstName, lastName, nickname, avatarUrl, isPublic);
    }
}
