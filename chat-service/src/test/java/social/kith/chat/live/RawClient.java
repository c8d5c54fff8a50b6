package social.kith.chat.live;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import social.kith.platform.testkit.TestUser;

/** A socket that says what no client of good manners would (RFC 6455, section 5.2). */
final class RawClient implements AutoCloseable {
    static final int TEXT = 0x81;
    static final int UNFINISHED_TEXT = 0x01;
    static final int REST = 0x80;
    private static final int CLOSE = 0x88;
    private static final int MASKED = 0x80;
    private static final int PATIENCE_MS = 20_000;

    private final Socket socket = new Socket();
    private final DataOutputStream out;
    private final DataInputStream in;

    /** Opens one, and reads that it is ready. */
    RawClient(TestUser user, int port) throws IOException {
        socket.connect(new InetSocketAddress("localhost", port));
        socket.setSoTimeout(PATIENCE_MS);
        out = new DataOutputStream(socket.getOutputStream());
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out.writeBytes("GET /ws/chat HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Authorization: Bearer " + user.token() + "\r\n\r\n");
        while (in.read() != '\n' || in.read() != '\r') {
            // the answer's headers end with an empty line
        }
        in.skipNBytes(1);
        next();
    }

    /** Sends a frame: what it is, and what is in it, under a mask of zeros. */
    void says(int head, byte[] content) throws IOException {
        out.writeByte(head);
        if (content.length < 126) out.writeByte(MASKED | content.length);
        else if (content.length < 64 * 1024) {
            out.writeByte(MASKED | 126);
            out.writeShort(content.length);
        } else {
            out.writeByte(MASKED | 127);
            out.writeLong(content.length);
        }
        out.writeInt(0);
        out.write(content);
        out.flush();
    }

    void says(int head, String content) throws IOException {
        says(head, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The text of the next frame, but for who comes and goes. */
    String next() throws IOException {
        int head = in.readUnsignedByte();
        String text = new String(content(), StandardCharsets.UTF_8);
        if (head != TEXT) throw new AssertionError("No text: " + Integer.toHexString(head));
        return text.startsWith("{\"type\":\"presence\"") ? next() : text;
    }

    /** The code that the next frame closes the socket with. */
    int closeCode() throws IOException {
        int head = in.readUnsignedByte();
        if (head != CLOSE) throw new AssertionError("No close: " + Integer.toHexString(head));
        byte[] content = content();
        return (content[0] & 0xff) << 8 | content[1] & 0xff;
    }

    private byte[] content() throws IOException {
        int length = in.readUnsignedByte();
        return in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
