package social.kith.content.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import social.kith.content.media.picture.Decoder;
import social.kith.content.media.picture.Picture;
import social.kith.content.media.picture.Unfit;

/**
 * A process that makes one picture anew, in a heap of its own: what a file makes it do, it does to itself. It gets no
 * setting, secret or address of the service's, runs behind everything else, and ends with the service.
 */
@Singleton
class DecoderProcess {
    private static final Logger LOG = Logger.getLogger(DecoderProcess.class);
    private static final int LONGEST_ANSWER = 1024;
    /** One class of each library that the decoder needs, itself among them. */
    private static final List<String> NEEDED = List.of(
            Decoder.class.getName(),
            "com.twelvemonkeys.lang.Validate",
            "com.twelvemonkeys.io.FileUtil",
            "com.twelvemonkeys.image.ImageUtil",
            "com.twelvemonkeys.imageio.ImageReaderBase",
            "com.twelvemonkeys.imageio.metadata.Directory",
            "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader",
            "com.twelvemonkeys.imageio.plugins.webp.WebPImageReader");

    private final MediaSettings.Decoder settings;
    private final List<String> command;

    DecoderProcess(MediaSettings settings) {
        this.settings = settings.decoder();
        this.command = List.of(
                "nice",
                "-n",
                "10",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + this.settings.heap().asLongValue(),
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                NEEDED.stream().map(DecoderProcess::place).collect(Collectors.joining(":")),
                Decoder.class.getName());
    }

    /**
     * @param file of a stranger's
     * @param picture where to put what is made of it
     * @param thumbnail where to put a small one
     */
    Picture make(Path file, Path picture, Path thumbnail) throws IOException, InterruptedException, Unfit {
        List<String> all = new ArrayList<>(command);
        Stream.of(file, picture, thumbnail).map(Path::toString).forEach(all::add);
        var builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        Process process = builder.start();
        // Its standard input stays open for as long as it may run, see Decoder.
        try (var stdin = process.getOutputStream();
                var said = process.getInputStream()) {
            // What it says fits in the pipe: it never waits for a reader.
            if (!process.waitFor(settings.longest().toMillis(), TimeUnit.MILLISECONDS))
                throw tooMuch("This image takes too long to decode. Make it smaller, then try again.");
            String line = new String(said.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).strip();
            return answer(process.exitValue(), line);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Picture answer(int code, String line) throws Unfit {
        if (code == 0) return Picture.parse(line);
        if (code == Decoder.UNFIT) {
            int blank = line.indexOf(' ');
            throw new Unfit(Unfit.Reason.valueOf(line.substring(0, blank)), line.substring(blank + 1));
        }
        LOG.warnf("A decoder ended with %d", code);
        throw tooMuch("This image takes too much memory to decode. Make it smaller, then try again.");
    }

    private static Unfit tooMuch(String words) {
        return new Unfit(Unfit.Reason.TOO_LARGE, words);
    }

    /** The folder or archive that a class comes from. */
    private static String place(String name) {
        try {
            var type = Class.forName(name, false, DecoderProcess.class.getClassLoader());
            CodeSource source =
                    Objects.requireNonNull(type.getProtectionDomain().getCodeSource(), name);
            return Path.of(source.getLocation().toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException unknown) {
            throw new IllegalStateException("Where is " + name + "?", unknown);
        }
    }
}
