/** What a service says of its API, made to agree with its code. */
@NullMarked
package social.kith.platform.openapi;

import org.jspecify.annotations.NullMarked;
