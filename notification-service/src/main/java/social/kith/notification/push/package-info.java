/** Telling open devices at once. */
@NullMarked
package social.kith.notification.push;

import org.jspecify.annotations.NullMarked;
