/** What this service copies from others. */
@NullMarked
package social.kith.groups.replica;

import org.jspecify.annotations.NullMarked;
