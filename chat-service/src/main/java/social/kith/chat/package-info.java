/** Conversations, and the messages in them. */
@NullMarked
package social.kith.chat;

import org.jspecify.annotations.NullMarked;
