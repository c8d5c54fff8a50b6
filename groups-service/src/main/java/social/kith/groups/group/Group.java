package social.kith.groups.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.groups.membership.MembershipState;
import social.kith.groups.membership.Standing;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** A group, as far as everybody may see it. */
@Entity
@Table(name = "groups")
class Group {
    @jakarta.persistence.Id
    private long id;

    private String title;
    private String description;
    private @Nullable Long bannerMediaId;
    private long creatorId;

    /** Moved where memberships change, and never written back from here. */
    @Column(updatable = false)
    private int memberCount;

    private Instant createdAt;
    private Instant updatedAt;

    protected Group() {}

    Group(CreateGroup command, Id creator, Instant at) {
        this.id = Id.next().value();
        this.title = command.title();
        this.description = command.description();
        this.creatorId = creator.value();
        this.createdAt = at;
        this.updatedAt = at;
    }

    GroupCreated created() {
        return new GroupCreated(id(), title, creator());
    }

    /** @param viewer how the viewer stands to it; {@code null} where they have nothing to do with it */
    GroupView view(UserCard creator, @Nullable Standing viewer) {
        MembershipState state = viewer == null ? MembershipState.NONE : viewer.state();
        return new GroupView(
                id(),
                title,
                description,
                bannerUrl(),
                creator,
                memberCount,
                state == MembershipState.ACCEPTED ? id() : null,
                createdAt,
                updatedAt,
                state.shown(),
                viewer == null ? null : viewer.role());
    }

    GroupCard card() {
        return new GroupCard(id(), title, bannerUrl());
    }

    private @Nullable String bannerUrl() {
        return bannerMediaId == null ? null : "/api/v1/media/" + new Id(bannerMediaId);
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    Id id() {
        return new Id(id);
    }

    Id creator() {
        return new Id(creatorId);
    }
}
