/** Which state of something an answer shows, and changes that hold for that state alone (RFC 9110, 13). */
@NullMarked
package social.kith.platform.version;

import org.jspecify.annotations.NullMarked;
