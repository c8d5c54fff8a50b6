package social.kith.content.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Objects of one bucket over S3's HTTP, for whoever signs with the right secret. */
final class S3StandIn implements AutoCloseable {
    static final String BUCKET = "images";
    static final String SECRET = "kept to themselves";

    /** What it does with each request. */
    enum Mood {
        WELL,
        FAILING,
        CUTTING_SHORT
    }

    /** For all class loaders there are. */
    private static final String MOOD = S3StandIn.class.getName();

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    S3StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    static void is(Mood mood) {
        System.setProperty(MOOD, mood.name());
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    Map<String, byte[]> objects() {
        return objects;
    }

    private void answer(HttpExchange http) throws IOException {
        try (http) {
            byte[] body = http.getRequestBody().readAllBytes();
            Mood mood = Mood.valueOf(System.getProperty(MOOD, Mood.WELL.name()));
            String key = http.getRequestURI().getPath().substring(1);
            if (mood == Mood.FAILING) refuse(http, 500, "InternalError");
            else if (!S3Signature.isRight(http, body, SECRET)) refuse(http, 403, "SignatureDoesNotMatch");
            else if (!key.startsWith(BUCKET + "/")) refuse(http, 404, "NoSuchBucket");
            else carryOut(http, key.substring(BUCKET.length() + 1), body, mood);
        }
    }

    private void carryOut(HttpExchange http, String key, byte[] body, Mood mood) throws IOException {
        switch (http.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, body);
                http.sendResponseHeaders(200, -1);
            }
            case "DELETE" -> {
                objects.remove(key);
                http.sendResponseHeaders(204, -1);
            }
            case "GET" -> {
                byte[] whole = objects.get(key);
                if (whole == null) refuse(http, 404, "NoSuchKey");
                else part(http, whole, mood);
            }
            default -> refuse(http, 405, "MethodNotAllowed");
        }
    }

    private static void part(HttpExchange http, byte[] whole, Mood mood) throws IOException {
        String[] range = http.getRequestHeaders()
                .getFirst("Range")
                .substring("bytes=".length())
                .split("-", -1);
        int from = Integer.parseInt(range[0]);
        byte[] part = Arrays.copyOfRange(whole, from, Math.min(Integer.parseInt(range[1]) + 1, whole.length));
        http.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (from + part.length - 1) + "/" + whole.length);
        http.sendResponseHeaders(206, part.length);
        http.getResponseBody().write(part, 0, mood == Mood.CUTTING_SHORT ? part.length / 2 : part.length);
        if (mood == Mood.WELL) http.getResponseBody().close();
    }

    private static void refuse(HttpExchange http, int status, String code) throws IOException {
        byte[] error = ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>no</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/xml");
        http.sendResponseHeaders(status, error.length);
        http.getResponseBody().write(error);
    }

    @Override
    public void close() {
        server.stop(0);
        System.clearProperty(MOOD);
    }
}
