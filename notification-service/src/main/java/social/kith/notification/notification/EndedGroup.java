package social.kith.notification.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A group that was deleted, as queries see it. */
@Entity
@Table(name = "ended_groups")
class EndedGroup {
    @Id
    long id;

    boolean finished;
}
