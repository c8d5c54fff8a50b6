package social.kith.content.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** Images, for what they hang on: each hangs on one thing, which claims it in the transaction in which it names it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
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
    public void claim(Id uploader, List<Id> ids) {
        if (!ids.isEmpty() && media.claim(uploader, ids) != ids.size())
            throw Refusal.againstRule("Only images of your own that nothing uses yet can be attached.");
    }

    /** Nothing uses them any longer: they go soon, unless they are claimed once more. */
    public void release(Collection<Id> ids) {
        if (!ids.isEmpty()) media.release(ids);
    }

    /**
     * Some of what that user ever sent goes, used or not.
     *
     * @return how many
     */
    public int eraseSome(Id uploader, int most) {
        List<Media> some = media.of(uploader, 0, most);
        some.forEach(image -> media.remove(image.id()));
        return some.size();
    }
}
