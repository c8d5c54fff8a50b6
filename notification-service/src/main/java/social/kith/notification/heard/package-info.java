/** What other contexts say, as far as this one acts upon it. */
@NullMarked
package social.kith.notification.heard;

import org.jspecify.annotations.NullMarked;
