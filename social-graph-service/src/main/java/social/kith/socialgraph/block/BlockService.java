package social.kith.socialgraph.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import social.kith.people.UserReplicas;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;
import social.kith.socialgraph.follow.ManyFollows;
import social.kith.socialgraph.pair.Pairs;
import social.kith.socialgraph.relationship.ListedUser;
import social.kith.socialgraph.relationship.PeopleList;
import social.kith.socialgraph.relationship.Relationship;
import social.kith.socialgraph.relationship.RelationshipService;

/**
 * Blocking and its end. Of two users one at most has blocked the other: to who is blocked, the blocker is nobody who
 * could be blocked.
 */
@ApplicationScoped
public class BlockService implements PersonalData {
    private final Pairs blocks;
    private final ManyFollows follows;
    private final RelationshipService relationships;
    private final UserReplicas users;
    private final PeopleList lists;
    private final Outbox outbox;

    BlockService(
            Reads reads,
            Writes writes,
            ManyFollows follows,
            RelationshipService relationships,
            UserReplicas users,
            PeopleList lists,
            Outbox outbox) {
        this.blocks = new Pairs(reads, writes, "blocks", "blocker_id", "blocked_id");
        this.follows = follows;
        this.relationships = relationships;
        this.users = users;
        this.lists = lists;
        this.outbox = outbox;
    }

    /** Ends every follow and request of the two, both ways; where the block is there already, nothing changes. */
    @Transactional
    public Relationship block(UserCard by, Id user) {
        if (by.id().equals(user)) throw Refusal.againstRule("Nobody blocks themselves.");
        Relationship before = relationships.require(by.id(), user);
        if (before.blocking()) return before;
        users.meet(by);
        follows.sever(by.id(), user);
        blocks.add(by.id(), user);
        outbox.append(new UserBlocked(by.id(), user));
        return relationships.require(by.id(), user);
    }

    /** Brings nothing back that the block has ended; where there is none, nothing changes. */
    @Transactional
    public Relationship unblock(Id by, Id user) {
        if (relationships.require(by, user).blocking()) end(by, user);
        return relationships.require(by, user);
    }

    /** Newest first. */
    public Page<ListedUser> list(Id owner, PageRequest page) {
        return lists.page(blocks.list(), owner, owner, page);
    }

    @Override
    public List<Part> parts() {
        return List.of(blocks.part("blocks"));
    }

    /**
     * Ends some of the blocks that an erased user has set, or that are about them.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int endSome(Id user, int most) {
        return blocks.endSome(user, most, this::end);
    }

    private void end(Id blocker, Id blocked) {
        if (blocks.remove(blocker, blocked)) outbox.append(new UserUnblocked(blocker, blocked));
    }
}
