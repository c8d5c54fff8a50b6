/** Profiles as others see them, and who sees which field. */
@NullMarked
package social.kith.identity.profile;

import org.jspecify.annotations.NullMarked;
