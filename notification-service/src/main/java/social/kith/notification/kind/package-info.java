/** The kinds of notifications: who is told what, when, and until when. */
@NullMarked
package social.kith.notification.kind;

import org.jspecify.annotations.NullMarked;
