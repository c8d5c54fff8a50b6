/** What people are told of. */
@NullMarked
package social.kith.notification;

import org.jspecify.annotations.NullMarked;
