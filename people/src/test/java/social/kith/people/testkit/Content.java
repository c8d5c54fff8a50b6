package social.kith.people.testkit;

import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

/** What content-service says of images; each returns when the service under test has applied it. */
public final class Content {
    private static final Neighbour CONTENT = Neighbour.of("content");

    private Content() {}

    /** @return the image that the user has sent */
    public static Id stores(TestUser uploader) {
        return stores(uploader, Id.next());
    }

    /** @param image whose time is when it was sent */
    public static Id stores(TestUser uploader, Id image) {
        CONTENT.says(
                "ImageStored",
                image.toString(),
                Map.of(
                        "mediaId",
                        image,
                        "uploaderId",
                        uploader.id(),
                        "contentType",
                        "image/jpeg",
                        "width",
                        1600,
                        "height",
                        1200,
                        "bytes",
                        284_117,
                        "animated",
                        false));
        return image;
    }

    public static void removes(Id image) {
        CONTENT.says("ImageRemoved", image.toString(), Map.of("mediaId", image));
    }
}
