package social.kith.socialgraph.relationship;

import social.kith.people.Shown;

/** Who meets whom, as conditions in queries; the viewer is {@code :viewer}, the user an expression for an id. */
public final class Encounter {
    private Encounter() {}

    /** The user is there for the viewer: known here, not deleted, and not blocking them. */
    public static String there(String user) {
        return "(%s and not exists (select 1 from blocks b where b.blocker_id = %s and b.blocked_id = :viewer))"
                .formatted(Shown.inSql(user), user);
    }

    /** The user is there for the viewer, who does not block them either. */
    public static String met(String user) {
        return "(%s and not exists (select 1 from blocks b where b.blocker_id = :viewer and b.blocked_id = %s))"
                .formatted(there(user), user);
    }
}
