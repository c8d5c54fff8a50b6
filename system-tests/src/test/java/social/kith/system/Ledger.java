package social.kith.system;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What all have sent, each by its client message id, what they were answered, and what went wrong. */
final class Ledger {
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Map<String, Told.Message> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Queue<String> wrongs = new ConcurrentLinkedQueue<>();

    void sends(String name) {
        sent.add(name);
    }

    /** However often it is: always the same message. */
    void acknowledges(Told.Message message) {
        Told.Message before = acknowledged.putIfAbsent(message.clientMessageId(), message);
        if (before != null && !before.equals(message)) wrong("Acknowledged as " + before + " and as " + message);
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

    Map<String, Told.Message> acknowledged() {
        return acknowledged;
    }

    Set<String> refused() {
        return refused;
    }

    Queue<String> wrongs() {
        return wrongs;
    }
}
