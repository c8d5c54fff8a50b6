package social.kith.content.media.picture;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** What a reader finds wrong and goes on with, filling in what it has not got. */
final class Warnings implements IIOReadWarningListener {
    private boolean damaged;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        // libjpeg's words. Some cameras leave bytes over between their parts, and nothing is missing then.
        if (warning.startsWith("Corrupt JPEG data") && !warning.contains("extraneous bytes")
                || warning.startsWith("Premature end")) damaged = true;
    }

    boolean isDamaged() {
        return damaged;
    }
}
