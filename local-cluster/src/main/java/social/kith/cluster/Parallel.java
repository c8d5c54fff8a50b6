package social.kith.cluster;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Several steps side by side. */
final class Parallel {

    private Parallel() {}

    /** Returns when all are done; throws the first failure at once and interrupts the rest. */
    static void run(int atATime, List<Runnable> steps) {
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.max(1, atATime), Thread.ofVirtual().factory());
        try {
            ExecutorCompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
            steps.forEach(step -> done.submit(step, true));
            for (int i = 0; i < steps.size(); i++) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ClusterException told ? told : new ClusterException("Failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
