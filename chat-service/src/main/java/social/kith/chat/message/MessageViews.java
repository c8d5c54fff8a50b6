package social.kith.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.kith.people.UserReplicas;
import social.kith.people.image.ImageView;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** Messages with all that is shown of them, in a number of queries that does not grow with theirs. */
@ApplicationScoped
class MessageViews {
    private final UserReplicas users;
    private final MessageMedia media;

    MessageViews(UserReplicas users, MessageMedia media) {
        this.users = users;
        this.media = media;
    }

    List<MessageView> of(List<Message> some) {
        Map<Id, UserCard> cards = users.cards(some.stream().map(Message::sender).toList());
        Map<Id, List<ImageView>> images =
                media.viewsOf(some.stream().map(Message::id).toList());
        return some.stream()
                .map(message -> MessageView.of(
                        message,
                        Objects.requireNonNull(cards.get(message.sender())),
                        images.getOrDefault(message.id(), List.of())))
                .toList();
    }
}
