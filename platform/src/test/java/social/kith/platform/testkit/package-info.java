/** What the services' tests are written with: a real broker, real tokens, neighbours that speak, rules that hold. */
@NullMarked
package social.kith.platform.testkit;

import org.jspecify.annotations.NullMarked;
