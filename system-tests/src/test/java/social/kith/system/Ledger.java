package social.kith.system;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What all have sent, each by its client message id, what they were answered, and what went wrong. */
final class Ledger {
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Map<String, Told.Key> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Map<String, Told.Message> changed = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Queue<String> wrongs = new ConcurrentLinkedQueue<>();

    void sends(String name) {
        sent.add(name);
    }

    /** However often it is: always the same message. */
    void acknowledges(Told.Message message) {
        Told.Key before = acknowledged.putIfAbsent(message.clientMessageId(), message.key());
        if (before != null && !before.equals(message.key())) wrong("Acknowledged as " + before + " and as " + message);
    }

    /** The last change of it that was answered; nobody else changes it. */
    void changes(Told.Message message) {
        changed.put(message.clientMessageId(), message);
    }

    void deletes(String name) {
        deleted.add(name);
    }

    Set<String> deleted() {
        return deleted;
    }

    Map<String, Told.Message> changed() {
        return changed;
    }

    void refuses(String name) {
        refused.add(name);
    }

    boolean isRefused(String name) {
        return refused.contains(name);
    }

    void wrong(String what) {
        wrongs.add(what);
    }

    Set<String> sent() {
        return sent;
    }

    Map<String, Told.Key> acknowledged() {
        return acknowledged;
    }

    Set<String> refused() {
        return refused;
    }

    Queue<String> wrongs() {
        return wrongs;
    }
}
