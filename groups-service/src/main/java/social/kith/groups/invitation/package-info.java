/** Members invite, the invited answer. */
@NullMarked
package social.kith.groups.invitation;

import org.jspecify.annotations.NullMarked;
