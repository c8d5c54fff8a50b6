package social.kith.chat.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
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
    private static final String BLOCKING = "You have blocked this user. Unblock them first.";

    private final Conversations conversations;
    private final Members members;
    private final UserReplicas users;
    private final BlockReplicas blocks;

    ConversationService(Conversations conversations, Members members, UserReplicas users, BlockReplicas blocks) {
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
        if (blocks.has(by, user)) throw Refusal.forbidden(BLOCKING);
    }

    private static Refusal noSuchUser() {
        return Refusal.notFound("user");
    }

    /** Why that member may not write; that a block is why, only the one is told who blocks. */
    public Refusal cannotSend(Participation sender) {
        boolean blocking = sender.other()
                .filter(other -> blocks.has(sender.viewer(), other))
                .isPresent();
        return Refusal.forbidden(
                blocking
                        ? BLOCKING
                        : "Nothing can be sent here while neither of you follows the other, or one of you is gone.");
    }

    /** The conversation through that member; to anybody else there is none. */
    public Participation require(Id viewer, Id conversation) {
        return find(viewer, conversation).orElseThrow(ConversationService::noSuchConversation);
    }

    /** As {@link #require}. */
    public Optional<Participation> find(Id viewer, Id conversation) {
        return conversations.participation(viewer, conversation);
    }

    /** With whom the user has direct conversations, those first who were heard last. */
    public List<Acquaintance> acquaintances(Id user, int most) {
        return conversations.acquaintances(user, most);
    }

    /** Where messages of that conversation stand. */
    public Optional<ConversationPlace> place(Id conversation) {
        return conversations.place(conversation);
    }

    /** What everybody is told who is not in it, whether it is there or not. */
    public static Refusal noSuchConversation() {
        return Refusal.notFound("conversation");
    }

    public Page<Participation> list(Id viewer, PageRequest page) {
        return conversations.participations(viewer, page);
    }

    /** Notes how many messages there are now, in the transaction that keeps them: no gap, no number twice. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(Id conversation, long seq, Id message) {
        conversations.advance(conversation, seq, message);
    }

    /** Takes the number of a change to a message, in the transaction of that change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long nextChange(Id conversation) {
        return conversations.nextChange(conversation);
    }

    /** Those who are to be told of what happens in a conversation. */
    public List<Recipient> recipients(Id conversation) {
        return members.recipients(conversation);
    }

    /** Whether that is how far the user has read, as of now. */
    public boolean isReadUpTo(Id conversation, Id user, long seq) {
        return members.isReadUpTo(conversation, user, seq);
    }

    /** How far each of the user's conversations is, in the order of their ids. */
    public List<Position> positions(Id user) {
        return members.positions(user);
    }
}
