package social.kith.content.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Stands for a post or a comment: shows an image to those whom a test names. */
@ApplicationScoped
class ShownTo implements MediaHolder {
    private static final Map<Id, Collection<Id>> VIEWERS = new ConcurrentHashMap<>();

    static void shows(String media, TestUser... viewers) {
        VIEWERS.put(Id.parse(media), Stream.of(viewers).map(TestUser::id).collect(Collectors.toSet()));
    }

    @Override
    public boolean shows(Id viewer, Id media) {
        return VIEWERS.getOrDefault(media, Set.of()).contains(viewer);
    }
}
