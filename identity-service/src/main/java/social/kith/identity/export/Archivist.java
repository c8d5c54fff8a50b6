package social.kith.identity.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import social.kith.identity.account.AccountService;
import social.kith.identity.context.Contexts;
import social.kith.identity.digest.DigestService;
import social.kith.identity.session.BackgroundTokens;
import social.kith.identity.session.SessionService;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;

/**
 * Puts an archive together: what this service holds, and what each other context says that it holds when asked in the
 * user's name. Everything is passed on as it is read, so that the largest archive takes no more memory than the least.
 */
@Singleton
class Archivist {
    private static final String README = """
            Everything of yours in Kith, a file for each of its parts, in JSON.
            identity.json has your profile, your sessions and whether you want the mail of the day; the others are named by
            what they hold. The images that you have sent are in media; content.json says of each when that was.
            """;

    private final AccountService accounts;
    private final SessionService sessions;
    private final DigestService digests;
    private final BackgroundTokens tokens;
    private final ArchiveFolder folder;
    private final ExportSettings settings;
    private final Contexts contexts;
    private final OwnImages images;
    private final ObjectMapper json;

    Archivist(
            AccountService accounts,
            SessionService sessions,
            DigestService digests,
            BackgroundTokens tokens,
            ArchiveFolder folder,
            ExportSettings settings,
            Contexts contexts,
            OwnImages images,
            ObjectMapper json) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.digests = digests;
        this.tokens = tokens;
        this.folder = folder;
        this.settings = settings;
        this.contexts = contexts;
        this.images = images;
        this.json = json;
    }

    /**
     * @param progress is told percents
     * @throws IOException if a context cannot be asked, or breaks off; nothing of the archive is kept then
     */
    @ActivateRequestContext
    void putTogether(Id export, Id user, IntConsumer progress) throws IOException, InterruptedException {
        var parts = new TreeMap<>(settings.contexts());
        int steps = parts.size() + 2;
        int done = 0;
        UserCard card = accounts.card(user).orElseThrow(() -> Refusal.notFound("user"));
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.begin(export)), StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.write(README.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("identity.json"));
            try (JsonGenerator to = generator(zip)) {
                to.writePOJO(new IdentityData(accounts.ownProfile(user), sessions.all(user), digests.of(user)));
            }
            progress.accept(percent(++done, steps));
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey() + ".json"));
                copy(part.getValue(), tokens.of(card), zip);
                progress.accept(percent(++done, steps));
            }
            images.addTo(zip, () -> tokens.of(card));
            progress.accept(percent(++done, steps));
        }
        folder.finish(export);
    }

    private static int percent(int done, int steps) {
        // The last one is for being whole.
        return done * 99 / steps;
    }

    private void copy(URI context, String token, OutputStream out) throws IOException, InterruptedException {
        var unused = contexts.ask(context, token, answer -> {
                    try (var from = json.createParser(answer);
                            JsonGenerator to = generator(out)) {
                        if (from.nextToken() != JsonToken.START_OBJECT)
                            throw new IOException(context + " gave no JSON object");
                        // Fails where the answer ends before its JSON does.
                        to.copyCurrentStructure(from);
                        return true;
                    }
                })
                .orElseThrow(() -> new IOException(context + " is not there"));
    }

    /** For people to read; leaves open what it writes to. */
    private JsonGenerator generator(OutputStream out) throws IOException {
        return json.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
    }
}
