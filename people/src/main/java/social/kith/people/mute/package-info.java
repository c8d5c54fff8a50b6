/** Who has muted whom, as the contexts know it that show or tell less because of it. */
@NullMarked
package social.kith.people.mute;

import org.jspecify.annotations.NullMarked;
