package social.kith.content.reaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** What somebody felt about posts, for themselves. */
@ApplicationScoped
class ReactionData implements PersonalData {
    private final ReactionRepository reactions;

    ReactionData(ReactionRepository reactions) {
        this.reactions = reactions;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("reactions", this::reactions));
    }

    private List<Felt> reactions(Id user, long after, int most) {
        return reactions.by(user, after, most).stream().map(Felt::of).toList();
    }

    /** A reaction; its id shows when it was made and nothing else, so it is left out of what is given. */
    record Felt(@JsonIgnore Id id, Id postId, Emoji emoji, Instant createdAt) implements Item {
        static Felt of(ReactionRow reaction) {
            return new Felt(reaction.id(), reaction.post(), reaction.emoji(), reaction.createdAt());
        }

        @Override
        public long key() {
            return id.value();
        }
    }
}
