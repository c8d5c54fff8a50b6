/** What this service copies from others. */
@NullMarked
package social.kith.chat.replica;

import org.jspecify.annotations.NullMarked;
