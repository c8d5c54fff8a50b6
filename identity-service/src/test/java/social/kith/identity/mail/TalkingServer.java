package social.kith.identity.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A mail server (RFC 5321) that answers as the recipient says: {@code rcpt-550@…}, once it hears of them; {@code data-554@…},
 * once it has the mail, {@code data-silence@…}, {@code data-end@…}. It takes all others.
 */
final class TalkingServer implements AutoCloseable {
    private final ServerSocket door;
    private final Set<Socket> talks = ConcurrentHashMap.newKeySet();

    TalkingServer(int port) throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try {
            while (true) {
                var talk = door.accept();
                talks.add(talk);
                Thread.ofVirtual().start(() -> talk(talk));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void talk(Socket talk) {
        try (talk;
                var lines = new BufferedReader(new InputStreamReader(talk.getInputStream(), StandardCharsets.UTF_8))) {
            say(talk, "220");
            String recipient = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("RCPT")) recipient = line.replaceAll(".*<(.*)>.*", "$1");
                if (line.equals("DATA")) {
                    say(talk, "354");
                    while (!".".equals(line) && line != null) line = lines.readLine();
                }
                String answer = answer(line, recipient);
                if (answer.equals("end")) return;
                if (!answer.equals("silence")) say(talk, answer);
            }
        } catch (IOException ended) {
            // By the other side, or as the test is over.
        }
    }

    private static String answer(@Nullable String line, String recipient) {
        String asTold = recipient.replaceAll("@.*", "").replaceFirst("^(rcpt|data)-", "");
        if (line == null) return "end";
        if (line.startsWith("RCPT") && recipient.startsWith("rcpt-")) return asTold;
        if (line.equals(".") && recipient.startsWith("data-")) return asTold;
        return "250";
    }

    private static void say(Socket talk, String code) throws IOException {
        talk.getOutputStream().write((code + " so\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var talk : talks) talk.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
