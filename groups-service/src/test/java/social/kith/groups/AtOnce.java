package social.kith.groups;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests that meet. */
public final class AtOnce {
    private AtOnce() {}

    /** Does all of it at the same moment; the statuses of the answers, the lowest first. */
    @SafeVarargs
    public static List<Integer> atOnce(Callable<ValidatableResponse>... requests) throws Exception {
        var start = new CyclicBarrier(requests.length);
        try (var threads = Executors.newFixedThreadPool(requests.length)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (var request : requests)
                answers.add(threads.submit(() -> {
                    start.await();
                    return request.call().extract().statusCode();
                }));
            List<Integer> statuses = new ArrayList<>();
            for (var answer : answers) statuses.add(answer.get());
            Collections.sort(statuses);
            return statuses;
        }
    }
}
