package social.kith.platform.inbox;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;
import social.kith.platform.problem.Refusal;

/**
 * Tells what passes, such as a disk that is full or a database that is locked, from what an event, or whatever
 * else is written, would meet every time: only the latter is its own fault.
 */
public final class PassingFault {
    /** SQLite's codes for statements that it will never carry out: error, too big, constraint, mismatch, range. */
    private static final Set<Integer> NEVER_IN_SQLITE = Set.of(1, 18, 19, 20, 25);

    /** The same as classes of SQLState: data, constraints, syntax and names. */
    private static final Set<String> NEVER = Set.of("22", "23", "42");

    private PassingFault() {}

    public static boolean is(Throwable fault) {
        return switch (root(fault)) {
            case SQLException refused -> passes(refused.getSQLState(), refused.getErrorCode());
            case RollbackException commit -> true;
            case SystemException commit -> true;
            case XAException commit -> true;
            case OutOfMemoryError memory -> true;
            case Refusal refusal -> refusal.problem().status() == 503;
            default -> false;
        };
    }

    /** What it comes down to: Hibernate and the transaction manager wrap what a statement or a commit met. */
    static Throwable root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }

    private static boolean passes(@Nullable String state, int code) {
        return state == null
                ? !NEVER_IN_SQLITE.contains(code & 0xff)
                : state.length() < 2 || !NEVER.contains(state.substring(0, 2));
    }
}
