/** What this service copies from others. */
@NullMarked
package social.kith.content.replica;

import org.jspecify.annotations.NullMarked;
