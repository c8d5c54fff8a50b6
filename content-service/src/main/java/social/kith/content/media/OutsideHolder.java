package social.kith.content.media;

import social.kith.platform.id.Id;

/**
 * A bean that knows a kind of thing, of another context, that images hang on: as many as there are, since none claims its
 * image. So it is asked before an image goes that nothing has claimed.
 */
public interface OutsideHolder {
    /** Whether the image hangs on something of this kind that the viewer may see. */
    boolean shows(Id viewer, Id media);

    /** Whether the image hangs on something of this kind, whoever sees that. */
    boolean holds(Id media);

    /** Whether it ever did: from then on, who sent it sees it by what it hangs on and not because it is theirs. */
    default boolean hasHeld(Id media) {
        return holds(media);
    }
}
