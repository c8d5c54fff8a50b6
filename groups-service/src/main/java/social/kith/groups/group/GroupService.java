package social.kith.groups.group;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.groups.membership.Memberships;
import social.kith.groups.removal.Removals;
import social.kith.people.image.ImageReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.patch.MergePatch;
import social.kith.platform.version.IfMatch;

/** Making, editing and deleting groups. */
@ApplicationScoped
public class GroupService {
    private final GroupRepository groups;
    private final GroupRights rights;
    private final Memberships memberships;
    private final Removals removals;
    private final ImageReplicas images;
    private final MergePatch patches;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    GroupService(
            GroupRepository groups,
            GroupRights rights,
            Memberships memberships,
            Removals removals,
            ImageReplicas images,
            MergePatch patches,
            IfMatch ifMatch,
            Outbox outbox,
            Clock clock) {
        this.groups = groups;
        this.rights = rights;
        this.memberships = memberships;
        this.removals = removals;
        this.images = images;
        this.patches = patches;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes a group, with its creator as the first member; returns its id. */
    @Transactional
    public Id create(CreateGroup command, Id by) {
        requireOwn(command.bannerMediaId(), by);
        Group group = new Group(command, by, clock.instant());
        groups.persist(group);
        outbox.append(group.created());
        memberships.begin(group.id(), by);
        return group.id();
    }

    /** Changes what the patch names of a {@link CreateGroup}; one that changes nothing leaves no mark. */
    @Transactional
    public void change(Id id, ObjectNode patch, Id by) {
        rights.require(Right.EDIT, id, by);
        Group group = groups.require(id);
        ifMatch.require(group);
        CreateGroup before = group.described();
        CreateGroup after = patches.apply(patch, before, CreateGroup.class);
        if (after.equals(before)) return;
        // A banner that stays may be the image of who was the creator before.
        if (after.bannerMediaId() != null && !after.bannerMediaId().equals(before.bannerMediaId()))
            requireOwn(after.bannerMediaId(), by);
        outbox.append(group.change(after, clock.instant()));
    }

    /** From now on nobody meets anything of it. */
    @Transactional
    public void delete(Id id, Id by) {
        rights.require(Right.DELETE, id, by);
        removals.begin(id);
    }

    /** That image is no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void loseBanner(Id image) {
        for (Group group : groups.withBanner(image)) outbox.append(group.loseBanner(clock.instant()));
    }

    private void requireOwn(@Nullable Id image, Id user) {
        if (image != null) images.requireOwn(user, List.of(image));
    }
}
