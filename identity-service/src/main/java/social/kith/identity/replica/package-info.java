/** What this service copies from others. */
@NullMarked
package social.kith.identity.replica;

import org.jspecify.annotations.NullMarked;
