package social.kith.notification.replica;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who is a member of a group, as queries see it. */
@Entity
@Table(name = "group_member_replicas")
@IdClass(GroupMemberReplica.Key.class)
class GroupMemberReplica {
    @Id
    long groupId;

    @Id
    long userId;

    Instant joinedAt;

    /** Of what, who. */
    record Key(long groupId, long userId) {}
}
