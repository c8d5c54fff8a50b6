/** Mutes: who wants to hear nothing of whom. */
@NullMarked
package social.kith.socialgraph.mute;

import org.jspecify.annotations.NullMarked;
