/** Who meets what, on every surface, whatever happened before: the service against the rules in ten lines. */
@NullMarked
package social.kith.content.visibility;

import org.jspecify.annotations.NullMarked;
