package social.kith.chat.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import social.kith.people.UserReplicas;
import social.kith.people.block.BlockReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Conversations, reached through the membership of whoever asks. */
@ApplicationScoped
public class ConversationService {
    private final ConversationRepository conversations;
    private final MemberRepository members;
    private final UserReplicas users;
    private final BlockReplicas blocks;

    ConversationService(
            ConversationRepository conversations, MemberRepository members, UserReplicas users, BlockReplicas blocks) {
        this.conversations = conversations;
        this.members = members;
        this.users = users;
        this.blocks = blocks;
    }

    /**
     * The conversation of two, made where there is none. One that exists is there for both of them, even when neither
     * might start it today: they can still read it. Until something is said it is in the list only of who opened it.
     * Whoever is blocked starts one with nobody, as far as they can tell.
     */
    @Transactional
    public Id openDirect(UserCard by, Id user) {
        if (by.id().equals(user)) throw Refusal.againstRule("A conversation takes somebody else.");
        if (users.find(user).isEmpty()) throw noSuchUser();
        Id conversation = conversations.between(by.id(), user).orElseGet(() -> start(by, user));
        members.open(conversation, by.id());
        return conversation;
    }

    private Id start(UserCard by, Id user) {
        requireNotBlocking(by.id(), user);
        if (blocks.has(user, by.id())) throw noSuchUser();
        users.meet(by);
        if (!conversations.mayStart(by.id(), user))
            throw Refusal.forbidden(
                    "You can write to people whose profile is public, whom you follow, or who follow you.");
        conversations.makeDirect(by.id(), user);
        Id conversation = conversations.between(by.id(), user).orElseThrow();
        members.add(conversation, by.id(), true);
        members.add(conversation, user, false);
        return conversation;
    }

    private void requireNotBlocking(Id by, Id user) {
        if (blocks.has(by, user)) throw Refusal.forbidden("You have blocked this user. Unblock them first.");
    }

    private static Refusal noSuchUser() {
        return Refusal.notFound("user");
    }

    /** Refuses where nothing may be written; that a block is why, only the one is told who blocks. */
    public void requireCanSend(Participation sender) {
        if (sender.canSend()) return;
        sender.other().ifPresent(other -> requireNotBlocking(sender.viewer(), other));
        throw Refusal.forbidden(
                "Nothing can be sent here while neither of you follows the other, or one of you is gone.");
    }

    /** The conversation through that member; to anybody else there is none. */
    public Participation require(Id viewer, Id conversation) {
        return conversations.participation(viewer, conversation).orElseThrow(() -> Refusal.notFound("conversation"));
    }

    public Page<Participation> list(Id viewer, PageRequest page) {
        return conversations.participations(viewer, page);
    }

    /** Takes the sequence number of a new message, in the transaction that keeps it: no gap, no number twice. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long nextSeq(Id conversation, Id message) {
        return conversations.advance(conversation, message);
    }

    /** Those who are to be told of what happens in a conversation. */
    public List<Recipient> recipients(Id conversation) {
        return members.recipients(conversation);
    }

    /** How many messages each of the user's conversations has. */
    public Map<Id, Long> lastSeqs(Id user) {
        return members.lastSeqs(user);
    }
}
