/** Random tokens, and what the links in mails are good for. */
@NullMarked
package social.kith.identity.token;

import org.jspecify.annotations.NullMarked;
