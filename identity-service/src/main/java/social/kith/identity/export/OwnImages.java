package social.kith.identity.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import social.kith.identity.context.Contexts;
import social.kith.platform.id.Id;

/** The images that somebody has sent, for their archive: fetched one after the other, however many there are. */
@Singleton
class OwnImages {
    private final Contexts contexts;
    private final ExportSettings settings;
    private final ObjectMapper json;

    OwnImages(Contexts contexts, ExportSettings settings, ObjectMapper json) {
        this.contexts = contexts;
        this.settings = settings;
        this.json = json;
    }

    /** A page of them, as content-service lists them; an empty one is the last. */
    record ImagePage(List<Image> items) {}

    /** An image and what it is. */
    record Image(Id id, String contentType) {
        String fileName() {
            String kind = contentType.substring(contentType.indexOf('/') + 1);
            return "media/" + id + "." + (kind.equals("jpeg") ? "jpg" : kind);
        }
    }

    /** @param token makes one for each request, since one is not good for as long as all of them take */
    void addTo(ZipOutputStream zip, Supplier<String> token) throws IOException, InterruptedException {
        // They are compressed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (var page = page("", token); !page.isEmpty(); page = page("?after=" + page.getLast().id, token))
            for (Image image : page) add(image, zip, token.get());
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    private List<Image> page(String query, Supplier<String> token) throws IOException, InterruptedException {
        return contexts.ask(
                        URI.create(settings.images() + query),
                        token.get(),
                        answer -> json.readValue(answer, ImagePage.class).items)
                .orElseThrow(() -> new IOException(settings.images() + " is not there"));
    }

    /** One that has gone since it was listed is left out. */
    private void add(Image image, ZipOutputStream zip, String token) throws IOException, InterruptedException {
        var unused = contexts.ask(URI.create(settings.images() + "/" + image.id), token, bytes -> {
            zip.putNextEntry(new ZipEntry(image.fileName()));
            return bytes.transferTo(zip);
        });
    }
}
