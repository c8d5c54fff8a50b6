package social.kith.groups.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.version.Versioned;

/** A group, as far as everybody may see it; how it is shown, {@link GroupRow} knows. */
@Entity
@Table(name = "groups")
@SQLRestriction("deleted_at is null")
class Group implements Versioned {
    @jakarta.persistence.Id
    private long id;

    private String title;
    private String description;
    private @Nullable Long bannerMediaId;

    /** Changed where memberships change, and never written back from here, as the number of members. */
    @Column(updatable = false)
    private long creatorId;

    @Column(updatable = false)
    private int memberCount;

    private Instant createdAt;
    private Instant updatedAt;

    protected Group() {}

    Group(CreateGroup command, Id creator, Instant at) {
        this.id = Id.next().value();
        this.title = command.title();
        this.description = command.description();
        this.bannerMediaId = value(command.bannerMediaId());
        this.creatorId = creator.value();
        this.createdAt = at;
        this.updatedAt = at;
    }

    GroupCreated created() {
        return new GroupCreated(id(), title, new Id(creatorId), banner());
    }

    /** What somebody would say to make it as it is now. */
    CreateGroup described() {
        return new CreateGroup(title, description, banner());
    }

    GroupChanged change(CreateGroup to, Instant at) {
        title = to.title();
        description = to.description();
        bannerMediaId = value(to.bannerMediaId());
        updatedAt = Versioned.after(updatedAt, at);
        return new GroupChanged(id(), title, banner());
    }

    GroupChanged loseBanner(Instant at) {
        return change(new CreateGroup(title, description, null), at);
    }

    private @Nullable Id banner() {
        return bannerMediaId == null ? null : new Id(bannerMediaId);
    }

    private static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    Id id() {
        return new Id(id);
    }

    @Override
    public String version() {
        return Versioned.at(updatedAt);
    }
}
