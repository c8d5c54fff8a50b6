/** Open sockets: what is said reaches them at once, in order, and none of it twice. */
@NullMarked
package social.kith.chat.live;

import org.jspecify.annotations.NullMarked;
