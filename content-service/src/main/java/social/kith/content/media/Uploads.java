package social.kith.content.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;
import social.kith.platform.idempotency.OnceForKey;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;

/** What is sent as an image: one file, once for its {@code Idempotency-Key}. */
@ApplicationScoped
class Uploads {
    private static final String PART = "file";
    private static final long LARGEST = 10 * 1024 * 1024;

    private final OnceForKey once;
    private final UploadService service;

    Uploads(OnceForKey once, UploadService service) {
        this.once = once;
        this.service = service;
    }

    MediaView take(UserCard uploader, Map<String, Collection<FormValue>> parts) throws Exception {
        Path file = file(parts);
        if (Files.size(file) > LARGEST) throw Refusal.tooLarge("An image has 10 MiB at most.");
        var prepared = new AtomicReference<UploadService.@Nullable Upload>();
        try {
            MediaView view = once.carryOut(digest(file), 201, () -> {
                var upload = service.prepare(uploader, file);
                prepared.set(upload);
                return upload;
            });
            prepared.set(null);
            return view;
        } finally {
            var unused = prepared.get();
            if (unused != null) unused.discard();
        }
    }

    private static Path file(Map<String, Collection<FormValue>> parts) {
        var files = parts.getOrDefault(PART, List.of());
        if (parts.size() != 1 || files.size() != 1) throw Refusal.invalid(PART, "must be there once, and nothing else");
        FormValue file = files.iterator().next();
        if (!file.isFileItem()) throw Refusal.invalid(PART, "must be a file: its part has a file name");
        return file.getFileItem().getFile();
    }

    /** Two requests are the same where their files have the same bytes, whatever they are called. */
    private static byte[] digest(Path file) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = Files.newInputStream(file);
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return digest.digest();
    }
}
