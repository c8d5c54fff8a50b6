package social.kith.content.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** Images, for what they hang on: each hangs on one thing, which claims it in the transaction in which it names it. */
@ApplicationScoped
public class Images {
    private final MediaTable media;

    Images(MediaTable media) {
        this.media = media;
    }

    /**
     * From now on they are used, and shown to whoever may see what uses them.
     *
     * @throws Refusal (422) unless each is an image of that user's that nothing uses yet, and none is named twice
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void claim(Id uploader, List<Id> ids) {
        if (!ids.isEmpty() && media.claim(uploader, ids) != ids.size())
            throw Refusal.againstRule("There is no image of yours with that id.");
    }

    /** Nothing uses them any longer: they go soon, unless they are claimed once more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(Collection<Id> ids) {
        if (!ids.isEmpty()) media.release(ids);
    }

    /** In one query; what is not there any more has no entry. */
    public Map<Id, MediaView> views(Collection<Id> ids) {
        return ids.isEmpty() ? Map.of() : media.views(ids);
    }
}
