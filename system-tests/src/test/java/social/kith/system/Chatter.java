package social.kith.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Messages that are said in a conversation without a pause, by sockets and by requests, each with a number in the order
 * in which their sending began.
 */
final class Chatter implements AutoCloseable {
    /** Kept; not any more for who is blocked, nor in a group that is gone. */
    private static final Set<Integer> ANSWERS = Set.of(201, 403, 404);

    private final String conversation;
    private final String prefix;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> writers = new ArrayList<>();

    /** @param prefix what the names of these messages, and of no others, begin with */
    Chatter(String conversation, String prefix) {
        this.conversation = conversation;
        this.prefix = prefix + "-";
    }

    /** Whatever comes of it: whoever may not write is refused, and goes on trying. */
    Chatter by(Device device) {
        return repeats(() -> {
            String name = next();
            device.sends(conversation, name, "Said at " + name);
            for (boolean answered = false; !answered; ) {
                JsonNode frame = device.socket().next(Device.PATIENCE);
                answered = frame.path("clientMessageId").asText().equals(name);
            }
        });
    }

    Chatter by(Person person) {
        return repeats(() -> {
            String name = next();
            int status = person.writes(conversation, name, "Said at " + name).status();
            if (!ANSWERS.contains(status)) throw new AssertionError(name + " was answered with " + status);
        });
    }

    private Chatter repeats(Runnable writing) {
        writers.add(threads.submit(() -> {
            while (goesOn.get()) writing.run();
        }));
        return this;
    }

    private String next() {
        return prefix + started.getAndIncrement();
    }

    /** How many have begun to be sent. */
    int started() {
        return started.get();
    }

    /** Returns when so many more have begun to be sent. */
    void awaitMore(int count) {
        int enough = started() + count;
        await().atMost(Device.PATIENCE).until(() -> started() >= enough || isBroken());
    }

    private boolean isBroken() {
        return writers.stream().anyMatch(Future::isDone);
    }

    /** The numbers of those of them that came to that device. */
    List<Integer> heardBy(Device device) {
        return device.socket().received().stream()
                .filter(frame -> frame.path("type").asText().equals("message"))
                .map(frame -> frame.at("/message/clientMessageId").asText())
                .filter(name -> name.startsWith(prefix))
                .map(name -> Integer.parseInt(name.substring(prefix.length())))
                .toList();
    }

    /** Ends it when each has been answered; what went wrong fails here. */
    void stop() throws Exception {
        goesOn.set(false);
        for (Future<?> writer : writers) writer.get();
    }

    @Override
    public void close() {
        goesOn.set(false);
        threads.close();
    }
}
