package social.kith.content.media;

import java.io.IOException;
import java.nio.file.Path;

/** Where the bytes of images are kept. What is stored under a name never changes. */
public interface MediaStore {
    /**
     * Takes the file's bytes; they are there for good when this returns. The file may be gone then.
     *
     * @throws social.kith.platform.problem.Refusal where the store does not answer; the bytes may be there or not
     */
    void put(String name, Path file) throws IOException;

    /**
     * Some of its bytes, as the entity of a response: a part of a file, or a stream that the response closes.
     *
     * @throws java.io.FileNotFoundException if they are not there
     * @throws social.kith.platform.problem.Refusal where the store does not answer
     */
    Object read(String name, long from, long length) throws IOException;

    /**
     * Harmless where it is not there.
     *
     * @throws IOException where it is still there, or may be
     */
    void delete(String name) throws IOException;
}
