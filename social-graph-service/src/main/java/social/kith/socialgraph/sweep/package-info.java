/** What the changes and the end of a user do to all that is between them and others, a slice at a time. */
@NullMarked
package social.kith.socialgraph.sweep;

import org.jspecify.annotations.NullMarked;
