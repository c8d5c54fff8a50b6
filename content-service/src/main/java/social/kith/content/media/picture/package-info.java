/**
 * What is in the file of an image, and how it is made anew. Checked by the service by a look at the file's structure;
 * decoded in a process of its own ({@link social.kith.content.media.picture.Decoder}), since no pixel of a stranger's
 * may take the service down.
 */
@NullMarked
package social.kith.content.media.picture;

import org.jspecify.annotations.NullMarked;
