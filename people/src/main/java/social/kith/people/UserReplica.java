package social.kith.people;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A user as identity-service last described them, as far as rules ask: cards are read by plain SQL. */
@Entity
@Table(name = "user_replicas")
class UserReplica {
    @Id
    long id;

    boolean isPublic;

    @Convert(converter = VisibilityColumn.class)
    Visibility connections;

    boolean deleted;
}
