/** What is new to somebody and unread, for the mail of the day; identity-service asks for it and sends it. */
@NullMarked
package social.kith.notification.digest;

import org.jspecify.annotations.NullMarked;
