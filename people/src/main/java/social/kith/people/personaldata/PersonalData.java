package social.kith.people.personaldata;

import java.util.List;
import social.kith.platform.id.Id;

/** A bean that knows what its feature holds of a user; all of them together make a service's answer. */
public interface PersonalData {
    List<Part> parts();

    /**
     * A list in the answer.
     *
     * @param name the property that holds it
     */
    record Part(String name, Pages pages) {}

    /** How a list is read, a page at a time, so that the longest one takes no more memory than a page. */
    interface Pages {
        /** The next ones of that user's after that key, in the order of their keys, at most so many. */
        List<? extends Item> after(Id user, long key, int most);
    }

    /** Something of a user's, as it is given to them. */
    interface Item {
        /** What the list is ordered by. */
        long key();
    }
}
