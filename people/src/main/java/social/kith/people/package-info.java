/** What every context but identity knows of users, and of who blocks and mutes whom. */
@NullMarked
package social.kith.people;

import org.jspecify.annotations.NullMarked;
