/** A user's conversations as a list, each with what was said last. */
@NullMarked
package social.kith.chat.overview;

import org.jspecify.annotations.NullMarked;
