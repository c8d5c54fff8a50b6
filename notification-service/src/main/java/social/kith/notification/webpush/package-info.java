/** Web Push: telling browsers that are closed, by the push service of whoever made them. */
@NullMarked
package social.kith.notification.webpush;

import org.jspecify.annotations.NullMarked;
