package social.kith.content.post;

import social.kith.platform.id.Id;

/** Somebody who looks, and how they stand to authors, posts and groups. Asked only as far as a {@link Policy} needs. */
interface Viewer {
    boolean is(Id user);

    boolean follows(Id user);

    /** Whether the author chose them for that private post, and they have not stopped following since. */
    boolean isChosenFor(Id post);

    boolean isMemberOf(Id group);
}
