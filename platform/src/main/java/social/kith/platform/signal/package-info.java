/** What instances of one service call out to each other, and nobody keeps. */
@NullMarked
package social.kith.platform.signal;

import org.jspecify.annotations.NullMarked;
