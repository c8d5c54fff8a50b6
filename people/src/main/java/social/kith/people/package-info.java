/** What every context but identity knows of users. */
@NullMarked
package social.kith.people;

import org.jspecify.annotations.NullMarked;
