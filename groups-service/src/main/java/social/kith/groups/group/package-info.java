/** Groups as everybody sees them, and what whom is allowed in them. */
@NullMarked
package social.kith.groups.group;

import org.jspecify.annotations.NullMarked;
