package social.kith.content.media;

import social.kith.platform.id.Id;

/** A bean that knows a kind of thing that images hang on. */
public interface MediaHolder {
    /** Whether the image hangs on something of this kind that the viewer may see. */
    boolean shows(Id viewer, Id media);
}
