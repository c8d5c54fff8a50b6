package social.kith.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.content.Others.known;
import static social.kith.content.media.Sending.sending;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class ManyUploadsTest {
    @Test
    void whoSendsManyAtOnceIsToldToSendAFewAndKeepsNobodyElseFromSending() throws Exception {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        byte[] picture = Drawing.jpeg(2_000, 1_500);
        Callable<Integer> one = () -> sending(ana, picture).extract().statusCode();
        List<Integer> answers;
        try (var clients = Executors.newFixedThreadPool(12)) {
            List<Future<Integer>> many =
                    IntStream.range(0, 12).mapToObj(any -> clients.submit(one)).toList();
            assertThat(sending(bo, picture).extract().statusCode()).isEqualTo(201);
            answers = many.stream().map(ManyUploadsTest::answer).toList();
        }
        assertThat(answers).contains(201, 429).containsOnly(201, 429);
        sending(ana, picture).statusCode(201);
    }

    private static int answer(Future<Integer> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
