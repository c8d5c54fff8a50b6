package social.kith.chat.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Conversations that nobody is to see any more: gone at once, and emptied a slice at a time. */
@ApplicationScoped
class Departures {
    private static final int SLICE = 500;
    private static final String ERASE = "delete from conversation_members where user_id = :user";
    private static final String ABANDON = """
            update conversations set gone = 1 where %s = :user and not exists (
                select 1 from conversation_members m where m.conversation_id = conversations.id)""";
    private static final List<String> ABANDONED =
            List.of(ABANDON.formatted("user_low"), ABANDON.formatted("user_high"));
    private static final String END = "update conversations set gone = 1 where id = :id";
    private static final String UNFINISHED = "select id from conversations where gone = 1 order by id limit 100";

    /** What hangs on a conversation, in the order in which it has to go. */
    private static final List<String> SLICES = List.of(
            images("private_messages"),
            slice("private_messages"),
            images("group_messages"),
            slice("group_messages"),
            """
            delete from conversation_members where conversation_id = :conversation and user_id in (
                select user_id from conversation_members where conversation_id = :conversation limit :most)""",
            "delete from conversations where id = :conversation and gone = 1 and :most > 0");

    private final Reads reads;
    private final Writes writes;

    Departures(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    private static String slice(String table) {
        return "delete from " + table + " where id in (" + first(table) + ")";
    }

    /** Those of the messages that the next slice takes. */
    private static String images(String table) {
        return "delete from message_media where message_id in (" + first(table) + ")";
    }

    private static String first(String table) {
        return "select id from " + table + " where conversation_id = :conversation order by seq limit :most";
    }

    /** Takes the user out of all conversations; those direct ones in which nobody is left are gone. */
    void erase(Id user) {
        writes.change(ERASE, Map.of("user", user));
        for (String abandoned : ABANDONED) writes.change(abandoned, Map.of("user", user));
    }

    /** From now on nobody reaches that conversation. */
    void end(Id conversation) {
        writes.change(END, Map.of("id", conversation));
    }

    /** Some that are gone, with something left of them. */
    List<Id> unfinished() {
        return reads.list(UNFINISHED, Map.of(), row -> new Id(row.getLong(1)));
    }

    /** Deletes another slice of what is left of one, and with the last one the conversation. */
    @Transactional
    void goOn(Id gone) {
        for (String slice : SLICES)
            if (writes.change(slice, Map.of("conversation", gone, "most", SLICE)) == SLICE
                    && !slice.contains("message_media")) return;
    }
}
