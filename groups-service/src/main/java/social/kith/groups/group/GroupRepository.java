package social.kith.groups.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** Groups in the database, to be changed. */
@ApplicationScoped
class GroupRepository implements PanacheRepositoryBase<Group, Long> {
    Group require(Id id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("group"));
    }

    List<Group> withBanner(Id image) {
        return list("bannerMediaId = ?1", image.value());
    }
}
