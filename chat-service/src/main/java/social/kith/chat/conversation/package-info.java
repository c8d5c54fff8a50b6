/** Who talks with whom, how far each has read, and who may write. */
@NullMarked
package social.kith.chat.conversation;

import org.jspecify.annotations.NullMarked;
