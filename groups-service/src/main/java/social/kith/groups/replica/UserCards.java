package social.kith.groups.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.identity.UserCard;

/**
 * People as the answer to a request shows them. The caller is always known: their own card comes with the token where
 * the replica has not heard of a new account yet.
 */
@ApplicationScoped
public class UserCards {
    private final UserReplicas users;
    private final CurrentUser caller;

    UserCards(UserReplicas users, CurrentUser caller) {
        this.users = users;
        this.caller = caller;
    }

    /** The cards of those users, in one query; whoever is not known is shown as a deleted user. */
    public Function<Id, UserCard> of(Collection<Id> ids) {
        Map<Id, UserCard> cards = users.cards(ids, caller.card());
        return id -> cards.getOrDefault(id, UserCard.deleted(id));
    }
}
