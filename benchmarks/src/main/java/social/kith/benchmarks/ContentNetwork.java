package social.kith.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import social.kith.benchmarks.BenchmarkCluster.Person;
import social.kith.cluster.Service;

/** A running Kith of people who post and comment; some of them are signed in, and ask for what is theirs to see. */
final class ContentNetwork implements AutoCloseable {
    private static final int READERS = 40;
    private static final int PAGE = 20;
    private static final int PAGES = 5;

    private final BenchmarkCluster kith;
    private final List<Reader> readers = new ArrayList<>();

    /**
     * Somebody who is signed in.
     *
     * @param posts the newest of their feed
     * @param people whose those are
     */
    record Reader(Person person, List<String> posts, List<String> people) {
        String post(Random random) {
            return posts.get(random.nextInt(posts.size()));
        }

        String author(Random random) {
            return people.get(random.nextInt(people.size()));
        }
    }

    ContentNetwork(Size size) throws IOException, SQLException {
        kith = new BenchmarkCluster();
        List<Person> people = IntStream.range(0, READERS)
                .mapToObj(n -> kith.register("Reader"))
                .toList();
        System.out.printf("Filling in %s.%n", size);
        kith.fill(
                Service.CONTENT,
                database -> new ContentTables(
                                database,
                                size,
                                people.stream().mapToLong(Person::number).toArray())
                        .fill());
        people.forEach(person -> readers.add(reader(person)));
    }

    private static Reader reader(Person person) {
        List<String> posts = new ArrayList<>();
        List<String> authors = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < PAGES; page++) {
            JsonNode body = person.client()
                    .get("/feed?limit=" + PAGE + cursor)
                    .require(200)
                    .body();
            if (body.path("items").size() != PAGE) throw new IllegalStateException("Not a whole page: " + body);
            for (JsonNode item : body.path("items")) {
                posts.add(item.path("id").asText());
                authors.add(item.path("author").path("id").asText());
            }
            cursor = "&cursor=" + body.path("nextCursor").asText();
        }
        return new Reader(person, posts, authors);
    }

    BenchmarkCluster kith() {
        return kith;
    }

    List<Reader> readers() {
        return readers;
    }

    /** The one who follows so many. */
    Reader followerOfMany() {
        return readers.getFirst();
    }

    @Override
    public void close() throws IOException {
        kith.close();
    }
}
