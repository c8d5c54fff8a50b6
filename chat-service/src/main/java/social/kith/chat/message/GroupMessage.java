package social.kith.chat.message;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What somebody wrote to their group. */
@Entity
@Table(name = "group_messages")
class GroupMessage extends Message {}
