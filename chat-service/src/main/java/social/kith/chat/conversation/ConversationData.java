package social.kith.chat.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** The conversations that somebody is in, for themselves. */
@ApplicationScoped
class ConversationData implements PersonalData {
    private final Conversations conversations;

    ConversationData(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("conversations", this::page));
    }

    private List<TakenPartIn> page(Id user, long after, int most) {
        return conversations.participations(user, after, most).stream()
                .map(TakenPartIn::of)
                .toList();
    }

    /** A conversation, with whom, and how far the user has read it. */
    record TakenPartIn(
            Id id,
            ConversationKind kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Id userId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String groupTitle,

            long readSeq)
            implements Item {
        static TakenPartIn of(Participation participation) {
            return new TakenPartIn(
                    participation.id(),
                    participation.kind(),
                    participation.other().orElse(null),
                    participation.title(),
                    participation.readSeq());
        }

        @Override
        public long key() {
            return id.value();
        }
    }
}
