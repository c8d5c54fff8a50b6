package social.kith.identity;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails to one user, in the folder that they are put down in. */
public final class Mailbox {
    private static final Pattern TOKEN = Pattern.compile("http://localhost:8080/[a-z-]+#(\\S+)");
    private final Somebody owner;

    private Mailbox(Somebody owner) {
        this.owner = owner;
    }

    public static Mailbox of(Somebody owner) {
        return new Mailbox(owner);
    }

    /** The mail with that subject, the so manieth of it, waited for. */
    public String mail(String subject, int which) {
        await().atMost(Duration.ofSeconds(20)).until(() -> mails(subject).size() >= which);
        return mails(subject).get(which - 1);
    }

    /** The token in the link of that mail. */
    public String token(String subject, int which) {
        var token = TOKEN.matcher(mail(subject, which));
        if (!token.find()) throw new AssertionError("No link in it");
        return token.group(1);
    }

    public List<String> mails(String subject) {
        return all().stream()
                .filter(mail -> mail.contains("\r\nSubject: " + subject + "\r\n"))
                .toList();
    }

    /** The oldest first. */
    public List<String> all() {
        Path folder = Path.of(System.getProperty("kith.data-dir"), "mails");
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-" + owner.id() + ".eml"))
                    .sorted()
                    .map(Mailbox::read)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
