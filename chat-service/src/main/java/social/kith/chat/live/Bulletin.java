package social.kith.chat.live;

import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;

/** A message on its way to open sockets, with its frame written once for all of them. */
record Bulletin(MessageView message, String frame) {
    Id conversation() {
        return message.conversationId();
    }

    long seq() {
        return message.seq();
    }
}
