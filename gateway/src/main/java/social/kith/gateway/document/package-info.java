/** The documents that say what Kith's API is, made of what the services and the contracts say. */
@NullMarked
package social.kith.gateway.document;

import org.jspecify.annotations.NullMarked;
