package social.kith.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import social.kith.cluster.client.Answer;

/**
 * What following, unfollowing, a page of a list, a hundred relationships and suggestions cost at social-graph-service, for a user of
 * so many edges each way.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what is annotated with Setup
public class FollowBenchmark {
    /** One star, and somebody who is nothing to them yet. */
    @State(Scope.Benchmark)
    public static class Star {
        @Param({"1000", "1000000"})
        long edges;

        private StarNetwork network;
        private BenchmarkCluster.Caller star;
        private BenchmarkCluster.Caller fan;

        @Setup(Level.Trial)
        public void start() throws IOException, SQLException {
            network = new StarNetwork(edges);
        }

        @Setup(Level.Iteration)
        public void signIn() {
            star = network.starAtTheService();
            fan = network.fanAtTheService();
        }

        @TearDown(Level.Trial)
        public void stop() throws IOException {
            network.close();
        }

        Answer follow() {
            return fan.asks("PUT", "/users/" + network.starId() + "/follow").require(200);
        }

        Answer unfollow() {
            return fan.asks("DELETE", "/users/" + network.starId() + "/follow").require(200);
        }

        Answer read(String path) {
            return star.asks("GET", path).require(200);
        }
    }

    /** Before each call the fan does not follow the star. */
    @State(Scope.Benchmark)
    public static class NotFollowed {
        private boolean followed;

        @Setup(Level.Invocation)
        public void undo(Star star) {
            if (followed) star.unfollow();
            followed = true;
        }

        @TearDown(Level.Iteration)
        public void end(Star star) {
            if (followed) star.unfollow();
            followed = false;
        }
    }

    /** Before each call the fan follows the star. */
    @State(Scope.Benchmark)
    public static class Followed {
        @Setup(Level.Invocation)
        public void follow(Star star) {
            star.follow();
        }
    }

    @Benchmark
    public Answer follow(Star star, NotFollowed before) {
        return star.follow();
    }

    @Benchmark
    public Answer unfollow(Star star, Followed before) {
        return star.unfollow();
    }

    @Benchmark
    public Answer firstPageOfFollowers(Star star) {
        return star.read("/users/" + star.network.starId() + "/followers?limit=20");
    }

    @Benchmark
    public Answer middlePageOfFollowers(Star star) {
        return star.read("/users/" + star.network.starId() + "/followers?limit=20&cursor=" + star.network.middle());
    }

    @Benchmark
    public Answer firstPageOfFollowing(Star star) {
        return star.read("/users/" + star.network.starId() + "/following?limit=20");
    }

    @Benchmark
    public Answer hundredRelationships(Star star) {
        return star.read("/relationships?ids=" + star.network.hundred());
    }

    @Benchmark
    public Answer suggestions(Star star) {
        Answer answer = star.read("/users/suggestions?limit=20");
        if (answer.body().path("items").size() != 20) throw new IllegalStateException("Nothing to suggest: " + answer);
        return answer;
    }
}
