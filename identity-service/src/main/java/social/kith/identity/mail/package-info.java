/** Mails to users: put down with what they tell of, sent afterwards. */
@NullMarked
package social.kith.identity.mail;

import org.jspecify.annotations.NullMarked;
