/** Everything that a context holds of a user, to be given to them. */
@NullMarked
package social.kith.people.personaldata;

import org.jspecify.annotations.NullMarked;
