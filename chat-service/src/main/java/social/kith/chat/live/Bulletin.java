package social.kith.chat.live;

import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;

/**
 * A message on its way to open sockets, written once for all of them.
 *
 * @param body the message as JSON
 * @param frame the whole frame
 * @param sockets how many have it in common
 */
record Bulletin(MessageView message, String body, String frame, int sockets) {
    static Bulletin said(MessageView message, FrameJson json) {
        String body = json.write(message);
        return new Bulletin(message, body, "{\"type\":\"message\",\"message\":" + body + "}", 1);
    }

    static Bulletin changed(MessageView message, FrameJson json) {
        String body = json.write(message);
        return new Bulletin(message, body, "{\"type\":\"message_changed\",\"message\":" + body + "}", 1);
    }

    Bulletin amongst(int sockets) {
        return new Bulletin(message, body, frame, sockets);
    }

    /** What one socket's part of it is, in characters: all of them have one text. */
    int share() {
        return frame.length() / sockets + 1;
    }

    /** The frame for the socket that sent it. */
    String ack(FrameJson json) {
        return "{\"type\":\"ack\",\"clientMessageId\":" + json.write(message.clientMessageId()) + ",\"message\":" + body
                + "}";
    }

    Id conversation() {
        return message.conversationId();
    }

    long seq() {
        return message.seq();
    }
}
