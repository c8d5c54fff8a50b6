/** Images: taken in, made harmless, stored, and given to those who may see what they hang on. */
@NullMarked
package social.kith.content.media;

import org.jspecify.annotations.NullMarked;
