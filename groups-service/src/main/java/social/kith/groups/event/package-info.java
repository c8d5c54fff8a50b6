/** What a group plans, and who comes. */
@NullMarked
package social.kith.groups.event;

import org.jspecify.annotations.NullMarked;
