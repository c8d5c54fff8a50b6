/** What was said: kept once, in one order for everybody. */
@NullMarked
package social.kith.chat.message;

import org.jspecify.annotations.NullMarked;
