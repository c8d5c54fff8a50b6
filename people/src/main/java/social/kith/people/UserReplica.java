package social.kith.people;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

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

    @Convert(converter = VisibilityColumn.class)
    Visibility connections;

    boolean deleted;
}
