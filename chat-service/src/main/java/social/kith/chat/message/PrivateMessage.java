package social.kith.chat.message;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What one person wrote to another. */
@Entity
@Table(name = "private_messages")
class PrivateMessage extends Message {}
