/** Passwords: which are good enough, and how they are kept. */
@NullMarked
package social.kith.identity.password;

import org.jspecify.annotations.NullMarked;
