/** What this service copies from others. */
@NullMarked
package social.kith.notification.replica;

import org.jspecify.annotations.NullMarked;
