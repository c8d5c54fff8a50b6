package social.kith.identity.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import social.kith.platform.id.Id;

/**
 * Puts letters down as files (RFC 5322), for whoever runs this to read: a machine without a mail server. They are their
 * owner's alone, since whoever reads them can use their links.
 */
final class FolderPostbox implements Postbox {
    private static final Logger LOG = Logger.getLogger(FolderPostbox.class);
    private final Path folder;
    private final String from;
    private final Clock clock;

    FolderPostbox(Path folder, String from, Clock clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void put(Letter letter) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(
                    folder,
                    "mail",
                    ".unfinished",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, text(letter), StandardCharsets.UTF_8);
            Path file = folder.resolve(letter.id() + "-" + letter.user() + ".eml");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            LOG.infof("A mail to user %s is in %s", letter.user(), file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void forget(Id user) {
        if (!Files.exists(folder)) return;
        try (var files = Files.newDirectoryStream(folder, "*-" + user + ".eml")) {
            for (Path file : files) Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String text(Letter letter) {
        return String.join(
                "\r\n",
                "From: " + from,
                "To: " + letter.recipient().replaceAll("\\p{Cntrl}", ""),
                "Subject: " + letter.subject(),
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(clock.withZone(ZoneOffset.UTC))),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit" + more(letter),
                "",
                letter.text());
    }

    private static String more(Letter letter) {
        return letter.headers().entrySet().stream()
                .map(header -> "\r\n" + header.getKey() + ": " + header.getValue())
                .sorted()
                .collect(Collectors.joining());
    }
}
