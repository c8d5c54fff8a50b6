/** Who somebody is: accounts, sessions, profiles, and the tokens that say so to every service. */
@NullMarked
package social.kith.identity;

import org.jspecify.annotations.NullMarked;
