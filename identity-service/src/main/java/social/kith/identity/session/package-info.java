/** Being signed in: sessions, and the JWTs that stand for them inside. */
@NullMarked
package social.kith.identity.session;

import org.jspecify.annotations.NullMarked;
