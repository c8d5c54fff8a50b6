package social.kith.socialgraph.mute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;
import social.kith.socialgraph.pair.Pairs;
import social.kith.socialgraph.relationship.ListedUser;
import social.kith.socialgraph.relationship.PeopleList;
import social.kith.socialgraph.relationship.Relationship;
import social.kith.socialgraph.relationship.RelationshipService;

/** Muting and its end; what else the two are to each other stays as it is, and the muted one is told nothing. */
@ApplicationScoped
public class MuteService implements PersonalData {
    private final Pairs mutes;
    private final RelationshipService relationships;
    private final PeopleList lists;
    private final Outbox outbox;

    MuteService(Reads reads, Writes writes, RelationshipService relationships, PeopleList lists, Outbox outbox) {
        this.mutes = new Pairs(reads, writes, "mutes", "muter_id", "muted_id");
        this.relationships = relationships;
        this.lists = lists;
        this.outbox = outbox;
    }

    /** Where the mute is there already, nothing changes. */
    @Transactional
    public Relationship mute(Id by, Id user) {
        if (by.equals(user)) throw Refusal.againstRule("Nobody mutes themselves.");
        Relationship before = relationships.require(by, user);
        if (before.muting()) return before;
        mutes.add(by, user);
        outbox.append(new UserMuted(by, user));
        return relationships.require(by, user);
    }

    /** Where there is no mute, nothing changes. */
    @Transactional
    public Relationship unmute(Id by, Id user) {
        if (relationships.require(by, user).muting()) end(by, user);
        return relationships.require(by, user);
    }

    /** Newest first. */
    public Page<ListedUser> list(Id owner, PageRequest page) {
        return lists.page(mutes.list(), owner, owner, page);
    }

    @Override
    public List<Part> parts() {
        return List.of(mutes.part("mutes"));
    }

    /**
     * Ends some of the mutes that an erased user has set, or that are about them.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int endSome(Id user, int most) {
        return mutes.endSome(user, most, this::end);
    }

    private void end(Id muter, Id muted) {
        if (mutes.remove(muter, muted)) outbox.append(new UserUnmuted(muter, muted));
    }
}
