/** What people want to be told of. */
@NullMarked
package social.kith.notification.preference;

import org.jspecify.annotations.NullMarked;
