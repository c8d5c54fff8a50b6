/** Groups, who belongs to them, and what they plan. */
@NullMarked
package social.kith.groups;

import org.jspecify.annotations.NullMarked;
