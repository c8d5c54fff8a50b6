/** Having an account: registering, signing in, one's own profile. */
@NullMarked
package social.kith.identity.account;

import org.jspecify.annotations.NullMarked;
