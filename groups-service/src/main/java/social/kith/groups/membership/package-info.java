/** How people stand to groups: one state machine, and what follows from each step. */
@NullMarked
package social.kith.groups.membership;

import org.jspecify.annotations.NullMarked;
