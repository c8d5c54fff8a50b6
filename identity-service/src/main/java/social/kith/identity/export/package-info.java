/** Taking everything with you: one archive with what each context holds of a user. */
@NullMarked
package social.kith.identity.export;

import org.jspecify.annotations.NullMarked;
