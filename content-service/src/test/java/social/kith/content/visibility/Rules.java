package social.kith.content.visibility;

import social.kith.content.post.Privacy;

/** What the rules of the product say, in as few words as they do. */
record Rules(Network network) {
    boolean sees(Person viewer, Written post) {
        return !post.deleted && meets(viewer, post.author) && letsSee(viewer, post);
    }

    /** What its author wants, or the group. */
    boolean letsSee(Person viewer, Written post) {
        if (post.club != null) return network.isMember(viewer, post.club);
        if (viewer == post.author) return true;
        return switch (post.privacy) {
            case PUBLIC, UNLISTED -> true;
            case ALMOST_PRIVATE -> network.follows(viewer, post.author);
            case PRIVATE -> post.chosen.contains(viewer);
            case null -> throw new AssertionError("No privacy: " + post);
        };
    }

    boolean meets(Person viewer, Person other) {
        return network.isThere(other) && !network.areBlocked(new Pair(viewer, other));
    }

    boolean seesInLists(Person viewer, Written post) {
        return sees(viewer, post) && (post.privacy != Privacy.UNLISTED || viewer == post.author);
    }

    boolean seesInFeed(Person viewer, Written post) {
        return seesInLists(viewer, post)
                && !network.mutes(viewer, post.author)
                && (viewer == post.author || post.club != null || network.follows(viewer, post.author));
    }

    /** A private profile hides the list from all but followers. */
    boolean seesListOf(Person viewer, Person owner) {
        return viewer == owner || !network.reserved.contains(owner) || network.follows(viewer, owner);
    }

    boolean sees(Person viewer, Said comment) {
        return !comment.deleted && sees(viewer, comment.to) && meets(viewer, comment.author);
    }
}
