/** How JSON is read and written, in requests, answers and events. */
@NullMarked
package social.kith.platform.json;

import org.jspecify.annotations.NullMarked;
