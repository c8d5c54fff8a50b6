/** The mail of the day: what is new to somebody who has not looked. */
@NullMarked
package social.kith.identity.digest;

import org.jspecify.annotations.NullMarked;
