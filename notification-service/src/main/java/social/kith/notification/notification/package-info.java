/** Notifications as they are made, kept, changed and shown. */
@NullMarked
package social.kith.notification.notification;

import org.jspecify.annotations.NullMarked;
