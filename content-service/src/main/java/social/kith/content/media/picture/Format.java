package social.kith.content.media.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A kind of image that is taken, known by how its file begins and by nothing that anybody says of it. */
enum Format {
    JPEG("JPEG") {
        @Override
        boolean begins(ByteBuffer file) {
            return has(file, 0, "\u00ff\u00d8\u00ff");
        }

        @Override
        Inspected inspect(ByteBuffer file) throws Unfit {
            return JpegFile.inspect(file);
        }
    },
    PNG("PNG") {
        @Override
        boolean begins(ByteBuffer file) {
            return has(file, 0, PngFile.SIGNATURE);
        }

        @Override
        Inspected inspect(ByteBuffer file) throws Unfit {
            return PngFile.inspect(file);
        }
    },
    GIF("GIF") {
        @Override
        boolean begins(ByteBuffer file) {
            return has(file, 0, "GIF87a") || has(file, 0, "GIF89a");
        }

        @Override
        Inspected inspect(ByteBuffer file) throws Unfit {
            return GifFile.read(file).inspected();
        }
    },
    WEBP("WebP") {
        @Override
        boolean begins(ByteBuffer file) {
            return has(file, 0, "RIFF") && has(file, 8, "WEBP");
        }

        @Override
        Inspected inspect(ByteBuffer file) throws Unfit {
            return WebpFile.inspect(file);
        }
    };

    private final String words;

    Format(String words) {
        this.words = words;
    }

    static Format of(ByteBuffer file) throws Unfit {
        for (Format format : values()) if (format.begins(file)) return format;
        throw new Unfit(Unfit.Reason.WRONG_TYPE, "This is no JPEG, PNG, GIF or WebP image, whatever it is called.");
    }

    abstract boolean begins(ByteBuffer file);

    /** A look at its structure: sizes, and whether it is all there. */
    abstract Inspected inspect(ByteBuffer file) throws Unfit;

    String words() {
        return words;
    }

    static boolean has(ByteBuffer file, int at, String latin) {
        byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        if (file.limit() < at + bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if (file.get(at + i) != bytes[i]) return false;
        return true;
    }
}
