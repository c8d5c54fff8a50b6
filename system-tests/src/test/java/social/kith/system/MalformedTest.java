package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.client.Answer;
import social.kith.cluster.client.KithClient;
import social.kith.system.MalformedBodies.Call;

/** Bodies that are nothing of what was asked for: each is refused with a problem, and changes nothing. */
@ExtendWith(Network.Extension.class)
class MalformedTest {
    @Test
    void aMalformedBodyIsRefusedWithAProblemAndChangesNothing(Network network) {
        Person ana = network.person("Ana");
        var calls = CallsWithBody.of(ana);
        network.settle();
        String before = everythingOf(ana);
        int cases = 0;
        List<String> taken = new ArrayList<>();
        for (Call call : calls)
            for (String body : MalformedBodies.malformed(call).toList()) {
                cases++;
                Answer answer = client(network, call, ana).send(call.method(), "/api/v1" + call.path(), body);
                if (!isProblem(call, body, answer)) taken.add(call.path() + " " + shortened(body) + " -> " + answer);
            }
        assertThat(taken).isEmpty();
        assertThat(cases).isGreaterThan(500);
        network.settle();
        assertThat(everythingOf(ana)).isEqualTo(before);
        assertThat(network.stranger()
                        .login("malformed@kith.example", "seven bridges at dusk")
                        .status())
                .isEqualTo(401);
        // It was for their being malformed that they were refused.
        for (Call call : calls)
            assertThat(client(network, call, ana)
                            .send(call.method(), "/api/v1" + call.path(), call.good())
                            .status())
                    .as(call.path())
                    .isBetween(200, 299);
    }

    @Test
    void aMalformedAddressIsRefusedWithAProblem(Network network) {
        Person ana = network.person("Ana");
        String post = "/posts/" + ana.posts("public", "Up the hill");
        for (String address : List.of(
                "/posts/hill",
                "/posts/hill/comments",
                "/posts/hill/reactions",
                "/media/hill",
                "/media/hill/thumbnail",
                "/users/hill/posts",
                "/groups/hill/posts",
                "/feed?limit=0",
                "/feed?limit=101",
                "/feed?limit=many",
                "/feed?cursor=hill",
                "/feed?fields=password",
                post + "?fields=title,hill",
                post + "?field%5Btitle,hill%5D",
                post + "/comments?cursor=hill",
                post + "/comments?limit=-1",
                post + "/reactions?cursor=hill",
                "/posts",
                "/posts?hashtag=",
                "/posts?hashtag=up%20hill",
                "/posts?hashtag=%23hill",
                "/posts?hashtag=hill&cursor=hill",
                "/events",
                "/events?mine=hill",
                "/events?mine&cursor=hill",
                "/events/hill",
                "/events/hill.ics",
                "/groups/hill/events.ics",
                "/search",
                "/search?q=",
                "/search?q=%20",
                "/search?q=hill&type=events",
                "/search?q=hill&type=users&cursor=hill",
                "/search?q=hill&limit=101",
                "/search?q=" + "x".repeat(201)))
            assertThat(ana.client().get(address))
                    .as(address)
                    .satisfies(answer -> assertThat(answer.status()).isEqualTo(400))
                    .satisfies(answer ->
                            assertThat(answer.body().path("status").asInt()).isEqualTo(400));
    }

    private static KithClient client(Network network, Call call, Person ana) {
        return Set.of("/auth/register", "/auth/login").contains(call.path()) ? network.stranger() : ana.client();
    }

    /** 422 is for a read mark ahead of the last message, which its number alone does not tell. */
    private static boolean isProblem(Call call, String body, Answer answer) {
        return (answer.status() == 400 || answer.status() == 422 && isForTheState(call, body))
                && answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")
                && answer.body().path("status").asInt() == answer.status()
                && !answer.text("title").isBlank()
                && !answer.text("detail").isBlank();
    }

    /** How far was read, and whether a message that is to say nothing has images, is not to be seen in the request. */
    private static boolean isForTheState(Call call, String body) {
        return call.path().endsWith("/read") || call.path().contains("/messages/") && body.equals("{\"content\":\"\"}");
    }

    private static String shortened(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length > 100 ? body.substring(0, 60) + "…" : body;
    }

    private static String everythingOf(Person person) {
        var client = person.client();
        return Stream.of("/me", "/feed", "/groups?member=me", "/conversations", "/notifications", "/events?mine")
                .map(path -> Objects.toString(client.get(path).body()))
                .reduce("", (one, other) -> one + "\n" + other);
    }
}
