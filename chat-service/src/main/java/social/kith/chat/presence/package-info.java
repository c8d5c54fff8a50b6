/** Who is online: has an open socket that was seen lately, at whichever instance. */
@NullMarked
package social.kith.chat.presence;

import org.jspecify.annotations.NullMarked;
