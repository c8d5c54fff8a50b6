package social.kith.content.replica;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A group as groups-service last described it. */
@Entity
@Table(name = "group_replicas")
class GroupReplica {
    @Id
    long id;

    String title;

    GroupCard card() {
        return new GroupCard(new social.kith.platform.id.Id(id), title);
    }
}
