/** Who belongs to a group, leaving and removing. */
@NullMarked
package social.kith.groups.member;

import org.jspecify.annotations.NullMarked;
