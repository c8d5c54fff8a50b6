/** A client of the public API, as a script or a test would be one. */
@NullMarked
package social.kith.cluster.client;

import org.jspecify.annotations.NullMarked;
