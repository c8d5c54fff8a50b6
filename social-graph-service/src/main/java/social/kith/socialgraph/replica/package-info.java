/** What this service copies from others. */
@NullMarked
package social.kith.socialgraph.replica;

import org.jspecify.annotations.NullMarked;
