package social.kith.groups.removal;

import social.kith.platform.id.Id;

/** Rows that hang on a group and go after it; each kind is a bean. */
public interface Remains {
    /**
     * Deletes some of what a deleted group has left behind, in the caller's transaction.
     *
     * @param most how many rows at most
     * @return how many rows; fewer than that means that these were the last
     */
    int forgetSome(Id group, int most);
}
